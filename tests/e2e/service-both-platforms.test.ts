import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startBotProcess } from "../support/bot-process.ts";
import { type DiscordStandIn, startDiscordStandIn } from "../support/discord-stand-in.ts";
import { readDiscordMessage } from "../support/discord-stand-in-reader.ts";
import { bySocket } from "../support/slack-stand-in-delivery.ts";
import { slackCommand } from "../support/slack-stand-in-payloads.ts";
import { type SlackStandIn, startSlackStandIn } from "../support/slack-stand-in.ts";
import { smallQuestion } from "../support/small-base.ts";

// A process with both clients starts slowly on a machine that has other things to do.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const program = new URL("../../adapters/main.ts", import.meta.url).pathname;
let discord: DiscordStandIn;
let slack: SlackStandIn;

beforeAll(async () => {
  [discord, slack] = await Promise.all([startDiscordStandIn(), startSlackStandIn()]);
});
afterAll(() => Promise.all([discord.stop(), slack.close()]));

test("npm start answers in Discord and in Slack from one process, and ends with exit code 0", async () => {
  const bot = startBotProcess(program, {
    DISCORD_TOKEN: discord.world.token,
    DISCORD_API_URL: discord.apiUrl,
    SLACK_BOT_TOKEN: slack.bot.token,
    SLACK_APP_TOKEN: slack.world.appToken,
    SLACK_API_URL: slack.apiUrl,
  });
  await vi.waitFor(async () => expect((await bot.get("/readyz")).status).toBe(200), {
    timeout: 100_000,
    interval: 100,
  });
  expect(JSON.parse((await bot.get("/readyz")).body)).toMatchObject({
    platforms: { discord: { connected: true }, slack: { connected: true } },
  });

  const { people } = discord;
  const inDiscord = await people.answer(people.command("ask", { question: smallQuestion }));
  expect(readDiscordMessage(inDiscord).texts.join("\n")).toContain("edition one");
  const command = slackCommand(slack.bot, smallQuestion, { responseUrl: slack.responseUrl() });
  await bySocket(slack.socket).deliver(command);
  const inSlack = await slack.waitFor(({ args }) => JSON.stringify(args).includes("edition one"));
  expect(inSlack.method).toBe("respond");

  const { body } = await bot.get("/metrics");
  for (const platform of ["discord", "slack"])
    expect(body).toMatch(
      new RegExp(`parley_questions_total\\{platform="${platform}",command="ask",outcome="[\\w:-]+"\\} 1`),
    );
  bot.signal("SIGTERM");
  expect(await bot.exited).toBe(0);
  expect([...discord.world.problems, ...slack.problems]).toEqual([]);
});

test("with variables of one platform at fault neither starts, and each fault is told", async () => {
  const bot = startBotProcess(program, {
    DISCORD_TOKEN: "short",
    SLACK_BOT_TOKEN: "xoxp-wrong-kind",
    SLACK_APP_TOKEN: slack.world.appToken,
  });
  expect(await bot.exited).toBe(1);
  expect(bot.stderr()).toMatch(/^DISCORD_TOKEN is not usable: /m);
  expect(bot.stderr()).toMatch(/^SLACK_BOT_TOKEN is not usable: /m);
});
