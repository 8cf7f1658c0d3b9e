import { once } from "node:events";
import { createServer } from "node:net";
import { createSlackBotFolder, REAL_BASE, startSlackBot } from "../tests/support/slack-bot-process.ts";
import { byHttp, bySocket } from "../tests/support/slack-stand-in-delivery.ts";
import { slackCommand, slackMention, slackMessage } from "../tests/support/slack-stand-in-payloads.ts";
import { type SlackCall, startSlackStandIn } from "../tests/support/slack-stand-in.ts";
import { INSPECTED, openInspector } from "./inspector.ts";
import type { LoadRun } from "./load-run.ts";
import { meterOf } from "./process-meter.ts";
import { questionAt } from "./questions.ts";

const SECRET = "signing-secret";

/** The modes to be measured. */
export type LoadMode = "socket" | "http";

/** The mode named by a program's argument. */
export function parseMode(argument: string | undefined): LoadMode {
  return argument === "http" ? "http" : "socket";
}

/** The fact base named by a program's argument: "small" measures the adapter, anything else the whole bot. */
export function parseBase(argument: string | undefined): string | undefined {
  return argument === "small" ? undefined : REAL_BASE;
}

/**
 * Starts a stand-in that keeps no calls, and a bot without rate limits. Half of the questions come by command, the rest by
 * mention and direct message.
 */
export async function startSlackRun(mode: LoadMode, base: string | undefined): Promise<LoadRun> {
  const waiting = new Map<string, () => void>();
  const slack = await startSlackStandIn({
    onCall(call) {
      const key = keyOf(call);
      waiting.get(key)?.();
      waiting.delete(key);
    },
  });
  const folder = createSlackBotFolder();
  const port = await findFreePort();
  const bot = startSlackBot(folder.path, {
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.bot.token,
    ...(mode === "socket"
      ? { SLACK_APP_TOKEN: slack.world.appToken }
      : { SLACK_SIGNING_SECRET: SECRET, SLACK_PORT: String(port) }),
    ...(base === undefined ? {} : { KNOWLEDGE_DIR: base }),
    LOG_LEVEL: "warn",
    NODE_OPTIONS: INSPECTED,
  });
  const url = `http://127.0.0.1:${port}/slack/events`;
  await (mode === "socket" ? untilConnected(() => slack.socket.isConnected()) : untilListening(url));
  const delivery = mode === "socket" ? bySocket(slack.socket) : byHttp(url, SECRET);
  const payloadOf = (index: number) => {
    const text = questionAt(index);
    const user = `U${1000 + (index % 9973)}`;
    const ts = slack.nextTs();
    if (index % 2 === 0) {
      const responseUrl = slack.responseUrl();
      return {
        key: new URL(responseUrl).pathname,
        payload: slackCommand(slack.bot, text, { responseUrl, user }),
      };
    }
    const channel = index % 4 === 1 ? `C${index % 97}` : `D${user}`;
    const payload = channel.startsWith("C")
      ? slackMention(slack.bot, text, { ts, user, channel })
      : slackMessage(slack.bot, text, { ts, user, channel });
    return { key: ts, payload };
  };
  return {
    name: `slack by ${mode}`,
    meter: meterOf(bot.pid),
    problems: slack.problems,
    async ask(index) {
      const { key, payload } = payloadOf(index);
      const begun = performance.now();
      const answered = new Promise<number>((resolve) => {
        waiting.set(key, () => resolve(performance.now() - begun));
      });
      const [{ ackMs }, answerMs] = await Promise.all([delivery.deliver(payload), answered]);
      return { signMs: ackMs, answerMs };
    },
    inspector: () => openInspector(bot.output()),
    output: () => bot.output(),
    async stop() {
      bot.signal("SIGTERM");
      await bot.ended();
      await slack.close();
      folder.remove();
    },
  };
}

function keyOf({ method, args, address }: SlackCall): string {
  if (method === "respond") return address ?? "";
  const thread = args["thread_ts"];
  return method === "chat.postMessage" && typeof thread === "string" ? thread : "";
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function untilConnected(isConnected: () => boolean): Promise<void> {
  for (let waited = 0; !isConnected() && waited < 300; waited += 1)
    await new Promise((go) => setTimeout(go, 100));
}

async function untilListening(url: string): Promise<void> {
  for (let waited = 0; waited < 300; waited += 1) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((go) => setTimeout(go, 100));
  }
}
