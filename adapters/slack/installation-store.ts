import type { Installation, InstallationQuery, InstallationStore } from "@slack/bolt";
import { z } from "zod";
import type { Installations } from "../../src/service/installations.ts";
import { parseJson } from "./action.ts";
import { createRecent } from "./recent.ts";
import type { Seal } from "./seal.ts";

/** What is kept of an installation: what answering needs, and nothing of the person but the id. */
const keptInstallation = z.strictObject({
  team: z.strictObject({ id: z.string(), name: z.string().exactOptional() }).exactOptional(),
  enterprise: z.strictObject({ id: z.string(), name: z.string().exactOptional() }).exactOptional(),
  userId: z.string(),
  bot: z.strictObject({ id: z.string(), userId: z.string(), token: z.string(), scopes: z.array(z.string()) }),
  appId: z.string().exactOptional(),
  isEnterpriseInstall: z.boolean(),
});

type Kept = z.output<typeof keptInstallation>;

const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 1000;

/**
 * Bolt's installations in the bot's store, tokens sealed. An installation is remembered for a minute, so that an
 * event is acknowledged without waiting for the store, and longer while the store cannot be reached.
 */
export function createInstallationStore(
  installations: Installations,
  seal: Seal,
): Required<InstallationStore> {
  const remembered = createRecent<Kept>({ most: MOST_REMEMBERED, lifeMs: REMEMBERED_MS });
  const load = async (name: string): Promise<Kept | undefined> => {
    const sealed = await installations.find(name);
    const text = sealed === undefined ? undefined : seal.open(name, sealed);
    const kept = keptInstallation.safeParse(text === undefined ? undefined : parseJson(text));
    return kept.success ? kept.data : undefined;
  };
  return {
    async storeInstallation(installation) {
      const kept = toKept(installation);
      const name = nameOf(kept.isEnterpriseInstall ? kept.enterprise?.id : kept.team?.id);
      await installations.save(name, seal.seal(name, JSON.stringify(kept)));
      remembered.set(name, kept);
    },
    async fetchInstallation(query) {
      const name = nameOfQuery(query);
      const fresh = remembered.fresh(name);
      if (fresh !== undefined) return toInstallation(fresh);
      const kept = await load(name).catch((error: unknown) => {
        const stale = remembered.any(name);
        if (stale === undefined) throw error;
        return stale;
      });
      if (kept === undefined) throw new Error("no usable installation for this workspace");
      remembered.set(name, kept);
      return toInstallation(kept);
    },
    async deleteInstallation(query) {
      const name = nameOfQuery(query);
      remembered.remove(name);
      await installations.remove(name);
    },
  };
}

function nameOf(id: string | undefined): string {
  if (id === undefined) throw new Error("an installation without workspace and organisation");
  return `slack:${id}`;
}

function nameOfQuery(query: InstallationQuery<boolean>): string {
  return nameOf(query.isEnterpriseInstall ? query.enterpriseId : query.teamId);
}

function toKept(installation: Installation): Kept {
  const { team, enterprise, bot, user, appId } = installation;
  return keptInstallation.parse({
    ...(team === undefined ? {} : { team: namedId(team) }),
    ...(enterprise === undefined ? {} : { enterprise: namedId(enterprise) }),
    userId: user.id,
    bot:
      bot === undefined
        ? undefined
        : { id: bot.id, userId: bot.userId, token: bot.token, scopes: bot.scopes },
    ...(appId === undefined ? {} : { appId }),
    isEnterpriseInstall: installation.isEnterpriseInstall ?? false,
  });
}

function namedId({ id, name }: { readonly id: string; readonly name?: string }) {
  return { id, ...(name === undefined ? {} : { name }) };
}

function toInstallation(kept: Kept): Installation {
  const { userId, bot, appId, isEnterpriseInstall } = kept;
  const rest = {
    bot,
    user: { id: userId, token: undefined, scopes: undefined },
    ...(appId === undefined ? {} : { appId }),
    authVersion: "v2",
  } as const;
  return isEnterpriseInstall
    ? { ...rest, team: undefined, enterprise: kept.enterprise ?? { id: "" }, isEnterpriseInstall: true }
    : { ...rest, team: kept.team ?? { id: "" }, enterprise: kept.enterprise, isEnterpriseInstall: false };
}
