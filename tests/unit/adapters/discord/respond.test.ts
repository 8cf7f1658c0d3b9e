import { type Client, Events } from "discord.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createClient } from "../../../../adapters/discord/create-client.ts";
import { type Outgoing, toPrivateNotice } from "../../../../adapters/discord/outgoing.ts";
import { replace, respond } from "../../../../adapters/discord/respond.ts";
import { toNotice } from "../../../../adapters/discord/to-messages.ts";
import { type DiscordStandIn, startDiscordStandIn } from "../../../support/discord-stand-in.ts";
import type { HeldInteraction } from "../../../support/discord-stand-in-world.ts";

let discord: DiscordStandIn;
let client: Client;

beforeAll(async () => {
  discord = await startDiscordStandIn();
  client = createClient({ DISCORD_TOKEN: discord.world.token, DISCORD_API_URL: discord.apiUrl });
  await client.login(discord.world.token);
  await discord.ready();
});

afterAll(async () => {
  await client.destroy();
  await discord.stop();
  expect(discord.world.problems).toEqual([]);
});

/** Lets the next interaction be answered with this work. */
function answerNext(
  work: (held: HeldInteraction) => Promise<Outgoing>,
  how: { readonly private?: boolean; readonly busy?: boolean } = {},
): HeldInteraction {
  client.once(Events.InteractionCreate, (interaction) => {
    if (interaction.isRepliable())
      void respond(interaction, { outgoing: work(held), private: false, busy: false, ...how });
  });
  const held = discord.people.command("ask", { question: "What is in force?" });
  return held;
}

/** Work that takes until Discord was asked for more time. */
async function untilDeferred(held: HeldInteraction, outgoing: Outgoing): Promise<Outgoing> {
  await discord.world.until("the deferral", () => held.answered);
  return outgoing;
}

const twoMessages: Outgoing = { messages: [toNotice("one"), toNotice("two")], private: false };

it("answers at once without deferring, and sends what does not fit after it", async () => {
  const held = answerNext(() => Promise.resolve(twoMessages));
  const answers = await discord.people.answers(held, 2);
  expect(held.answered).toBe(4);
  expect(answers.map(({ content, flags }) => [content, flags])).toEqual([
    ["one", 0],
    ["two", 0],
  ]);
});

it("asks for more time when the answer takes long", async () => {
  const held = answerNext((asked) => untilDeferred(asked, twoMessages));
  const answers = await discord.people.answers(held, 2);
  expect(held.answered).toBe(5);
  expect(answers.map(({ content }) => content)).toEqual(["one", "two"]);
});

it("keeps a long private answer private", async () => {
  const held = answerNext((asked) => untilDeferred(asked, toPrivateNotice("quiet")), { private: true });
  const [answer] = await discord.people.answers(held);
  expect([held.answered, answer?.content, answer?.flags]).toEqual([5, "quiet", 64]);
});

it("asks for more time at once when many questions wait, unless the answer is there", async () => {
  const long = answerNext((asked) => untilDeferred(asked, twoMessages), { busy: true });
  await discord.people.answers(long, 2);
  expect(long.answered).toBe(5);
  expect((long.answeredAt ?? Infinity) - long.bornAt).toBeLessThan(1400);
  const quick = answerNext(() => Promise.resolve(twoMessages), { busy: true });
  await discord.people.answers(quick, 2);
  expect(quick.answered).toBe(4);
});

it.each([
  ["at once", (held: HeldInteraction, shown: Outgoing) => Promise.resolve(shown).finally(() => held), 7],
  ["after more time", untilDeferred, 6],
] as const)("puts a page in the place of another %s", async (_, work, kind) => {
  const first = answerNext(() => Promise.resolve(twoMessages));
  const [shown] = await discord.people.answers(first, 2);
  if (shown === undefined) throw new Error("nothing was shown");
  const page: Outgoing = {
    messages: [{ ...toNotice(""), embeds: [{ description: "page two" }] }],
    private: false,
  };
  client.once(Events.InteractionCreate, (interaction) => {
    if (interaction.isButton())
      void replace(interaction, { outgoing: work(held, page), private: false, busy: kind === 6 });
  });
  const held = discord.people.pressId(shown, "p:1:0:::");
  await discord.world.until("the page", () => {
    const now = discord.world.messages.get(shown.id);
    return JSON.stringify(now?.embeds ?? []).includes("page two") ? now : undefined;
  });
  expect(held.answered).toBe(kind);
});
