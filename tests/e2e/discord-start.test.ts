import { createServer, type Socket } from "node:net";
import { afterAll, expect, it, vi } from "vitest";
import { commands } from "../../adapters/discord/commands.ts";
import { registerCommands } from "../../adapters/discord/register-commands.ts";
import { describeRefusal } from "../../adapters/discord/sign-in.ts";
import { type DiscordStandIn, startDiscordStandIn } from "../support/discord-stand-in.ts";
import { type BotProcess, createBotFolder, startBot } from "../support/discord-stand-in-bot.ts";

// Each bot is a process that compiles itself: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.a-token-that-opens-nothing";
const folders: { remove(): void }[] = [];

afterAll(() => {
  for (const folder of folders) folder.remove();
});

function createFolder(): string {
  const folder = createBotFolder();
  folders.push(folder);
  return folder.path;
}

/** Runs a test against a stand-in of its own. */
async function withDiscord(
  run: (discord: DiscordStandIn) => Promise<void>,
  options: Parameters<typeof startDiscordStandIn>[0] = {},
): Promise<void> {
  const discord = await startDiscordStandIn(options);
  try {
    await run(discord);
    expect(discord.world.problems).toEqual([]);
  } finally {
    await discord.stop();
  }
}

async function expectRefusal(bot: BotProcess, line: RegExp): Promise<void> {
  expect(await bot.ended()).toBe(1);
  expect(bot.output().trim()).toMatch(line);
  expect(bot.output()).not.toContain("    at ");
}

it("names each variable that is missing or wrong, and exits 1", async () => {
  const bot = startBot({ folder: createFolder(), environment: { DISCORD_API_URL: "nowhere" } });
  await expectRefusal(bot, /^DISCORD_TOKEN is missing: .+\nDISCORD_API_URL is not usable: .+$/);
});

it.each([
  [
    "the token at its door",
    { environment: { DISCORD_TOKEN: TOKEN } },
    /^DISCORD_TOKEN is refused by Discord/m,
  ],
  ["the intents", { closeCode: 4014 }, /^Discord refuses the bot's intents/m],
])("says so when Discord refuses %s", (_name, refusal, line) =>
  withDiscord(async (discord) => {
    const { environment, closeCode } = { environment: {}, closeCode: undefined, ...refusal };
    discord.gateway.refuseWith(closeCode);
    await expectRefusal(startBot({ folder: createFolder(), discord, environment }), line);
  }),
);

it("ends with a clear line when the token is reset while it runs", () =>
  withDiscord(async (discord) => {
    const bot = startBot({ folder: createFolder(), discord });
    await discord.ready();
    await bot.says("shard ready");
    discord.gateway.refuseWith(4004);
    discord.gateway.forgetSessions();
    discord.gateway.close(4004);
    expect(await bot.ended()).toBe(1);
    expect(bot.output()).toContain("DISCORD_TOKEN is refused by Discord");
  }));

it("says that Discord is silent or cannot be reached, tries again, and connects once it can", async () => {
  const silent = await listen();
  const bot = startBot({
    folder: createFolder(),
    environment: { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: `http://127.0.0.1:${silent.port}/api` },
  });
  await bot.says("Discord has not answered yet; still trying");
  await silent.stop();
  await bot.says("Discord cannot be reached");
  const discord = await startDiscordStandIn({ token: TOKEN, port: silent.port });
  try {
    await discord.ready();
    await bot.says("shard ready");
    expect(await bot.stop()).toBe(0);
  } finally {
    await discord.stop();
  }
});

it("registers its commands, prints what changed, and changes nothing the second time", () =>
  withDiscord(async (discord) => {
    const run = startBot({ folder: createFolder(), discord, program: "register" });
    expect(await run.ended()).toBe(0);
    expect(run.output()).toMatch(/^\+ \/ask\n[\s\S]*Registered \d+ commands everywhere\.\n$/);

    const puts = () => discord.world.requests.filter((request) => request.startsWith("PUT")).length;
    const config = { DISCORD_TOKEN: discord.world.token, DISCORD_API_URL: discord.apiUrl };
    expect(await registerCommands(config)).toEqual([
      `All ${commands.length} commands are registered everywhere; nothing to change.`,
    ]);
    expect(puts()).toBe(1);
    const inServer = await registerCommands({ ...config, DISCORD_SERVER: "1574716818604425218" });
    expect(inServer.at(-1)).toBe(`Registered ${commands.length} commands in server 1574716818604425218.`);
    expect(puts()).toBe(2);

    const refusal = await registerCommands({ ...config, DISCORD_TOKEN: TOKEN }).catch(describeRefusal);
    expect(refusal).toMatch(/^DISCORD_TOKEN is refused by Discord/);
  }));

/** A server that takes calls and never answers, until it is stopped. */
async function listen(): Promise<{ port: number; stop(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
