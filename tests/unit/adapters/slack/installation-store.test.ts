import type { Installation } from "@slack/bolt";
import { describe, expect, it } from "vitest";
import { createInstallationStore } from "../../../../adapters/slack/installation-store.ts";
import { createSeal } from "../../../../adapters/slack/seal.ts";
import type { Installations } from "../../../../src/service/installations.ts";

const seal = createSeal([Buffer.alloc(32, 1)]);
const query = { isEnterpriseInstall: false, teamId: "T1", enterpriseId: undefined } as const;

const installation: Installation<"v2", false> = {
  team: { id: "T1", name: "Team" },
  enterprise: undefined,
  user: { id: "U1", token: "xoxp-person", scopes: ["search:read"] },
  bot: { id: "B1", userId: "UBOT", token: "xoxb-secret", scopes: ["chat:write"] },
  appId: "A1",
  isEnterpriseInstall: false,
  authVersion: "v2",
};

function createRows(): Installations & { readonly rows: Map<string, string>; away: boolean; finds: number } {
  const rows = new Map<string, string>();
  const store = {
    rows,
    away: false,
    finds: 0,
    save: (id: string, value: string) => Promise.resolve(void rows.set(id, value)),
    find(id: string) {
      store.finds += 1;
      return store.away ? Promise.reject(new Error("away")) : Promise.resolve(rows.get(id));
    },
    remove: (id: string) => Promise.resolve(void rows.delete(id)),
  };
  return store;
}

describe("Slack installations", () => {
  it("are kept with their tokens sealed, and without the person's token", async () => {
    const rows = createRows();
    await createInstallationStore(rows, seal).storeInstallation(installation);
    const [kept = ""] = rows.rows.values();
    expect(kept).not.toMatch(/xox[bp]|Team|U1/);
    expect(seal.open("slack:T1", kept)).toContain("xoxb-secret");
    expect(seal.open("slack:T1", kept)).not.toContain("xoxp");
  });

  it("come back after a restart", async () => {
    const rows = createRows();
    await createInstallationStore(rows, seal).storeInstallation(installation);
    const found = await createInstallationStore(rows, seal).fetchInstallation(query);
    expect(found).toMatchObject({
      team: { id: "T1" },
      bot: { token: "xoxb-secret", userId: "UBOT", id: "B1" },
    });
  });

  it("of an organisation are found by its id", async () => {
    const rows = createRows();
    const org: Installation<"v2", true> = {
      ...installation,
      team: undefined,
      enterprise: { id: "E1" },
      isEnterpriseInstall: true,
    };
    await createInstallationStore(rows, seal).storeInstallation(org);
    const found = await createInstallationStore(rows, seal).fetchInstallation({
      isEnterpriseInstall: true,
      enterpriseId: "E1",
      teamId: undefined,
    });
    expect(found).toMatchObject({ enterprise: { id: "E1" }, isEnterpriseInstall: true });
  });

  it("are looked up once a minute, and remembered while the store is away", async () => {
    const rows = createRows();
    const store = createInstallationStore(rows, seal);
    await store.storeInstallation(installation);
    rows.away = true;
    for (let index = 0; index < 100; index += 1) await store.fetchInstallation(query);
    expect(rows.finds).toBe(0);
  });

  it("are unknown before, after removal, and with another key", async () => {
    const rows = createRows();
    const store = createInstallationStore(rows, seal);
    await expect(store.fetchInstallation(query)).rejects.toThrow("no usable installation");
    await store.storeInstallation(installation);
    const otherKey = createInstallationStore(rows, createSeal([Buffer.alloc(32, 2)]));
    await expect(otherKey.fetchInstallation(query)).rejects.toThrow("no usable installation");
    await store.deleteInstallation(query);
    await expect(store.fetchInstallation(query)).rejects.toThrow("no usable installation");
  });

  it("are not readable under another workspace's name", async () => {
    const rows = createRows();
    await createInstallationStore(rows, seal).storeInstallation(installation);
    rows.rows.set("slack:T2", rows.rows.get("slack:T1") ?? "");
    const moved = createInstallationStore(rows, seal).fetchInstallation({ ...query, teamId: "T2" });
    await expect(moved).rejects.toThrow("no usable installation");
  });
});
