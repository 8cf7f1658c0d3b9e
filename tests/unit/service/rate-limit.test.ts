import { expect, test } from "vitest";
import { createRateLimit } from "../../../src/service/rate-limit.ts";

const anna = { platform: "discord", person: "anna", channel: "trade" } as const;
const ben = { platform: "discord", person: "ben", channel: "trade" } as const;

async function kinds(admissions: Promise<{ readonly kind: string }>[]): Promise<string[]> {
  return (await Promise.all(admissions)).map(({ kind }) => kind);
}

test("a person beyond the limit waits at most a minute; others go on", async () => {
  const admit = createRateLimit({ person: 2, channel: 0 });
  expect(await kinds([admit(anna), admit(anna)])).toEqual(["admitted", "admitted"]);
  const refused = await admit(anna);
  expect(refused).toMatchObject({ kind: "limited", scope: "person" });
  if (refused.kind !== "limited") throw new Error("not limited");
  expect(refused.retryAfterSeconds).toBeGreaterThan(0);
  expect(refused.retryAfterSeconds).toBeLessThanOrEqual(60);
  expect(await admit(ben)).toEqual({ kind: "admitted" });
});

test("a channel beyond the limit waits whoever asks; another channel goes on", async () => {
  const admit = createRateLimit({ person: 0, channel: 1 });
  expect(await kinds([admit(anna)])).toEqual(["admitted"]);
  expect(await admit(ben)).toMatchObject({ kind: "limited", scope: "channel" });
  expect(await admit({ ...ben, channel: "soy" })).toEqual({ kind: "admitted" });
});

test("the same id on two platforms is two people", async () => {
  const admit = createRateLimit({ person: 1, channel: 0 });
  expect(await kinds([admit(anna), admit({ ...anna, platform: "slack" })])).toEqual(["admitted", "admitted"]);
});

test("0 sets no limit, and without a person or channel there is none", async () => {
  const open = createRateLimit({ person: 0, channel: 0 });
  const strict = createRateLimit({ person: 1, channel: 1 });
  for (let question = 0; question < 200; question += 1) {
    expect((await open(anna)).kind).toBe("admitted");
    expect((await strict({ platform: "terminal" })).kind).toBe("admitted");
  }
});
