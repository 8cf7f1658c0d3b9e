import { type Client, Events } from "discord.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createClient } from "../../../../adapters/discord/create-client.ts";
import { type Outgoing, toPrivateNotice } from "../../../../adapters/discord/outgoing.ts";
import { respond } from "../../../../adapters/discord/respond.ts";
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
function answerNext(work: (held: HeldInteraction) => Promise<Outgoing>, isPrivate: boolean): HeldInteraction {
  client.once(Events.InteractionCreate, (interaction) => {
    if (interaction.isRepliable()) void respond(interaction, work(held), isPrivate);
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
  const held = answerNext(() => Promise.resolve(twoMessages), false);
  const answers = await discord.people.answers(held, 2);
  expect(held.answered).toBe(4);
  expect(answers.map(({ content, flags }) => [content, flags])).toEqual([
    ["one", 0],
    ["two", 0],
  ]);
});

it("asks for more time when the answer takes long", async () => {
  const held = answerNext((asked) => untilDeferred(asked, twoMessages), false);
  const answers = await discord.people.answers(held, 2);
  expect(held.answered).toBe(5);
  expect(answers.map(({ content }) => content)).toEqual(["one", "two"]);
});

it("keeps a long private answer private", async () => {
  const held = answerNext((asked) => untilDeferred(asked, toPrivateNotice("quiet")), true);
  const [answer] = await discord.people.answers(held);
  expect([held.answered, answer?.content, answer?.flags]).toEqual([5, "quiet", 64]);
});
