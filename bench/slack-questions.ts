import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { createSlackBotFolder, REAL_BASE, startSlackBot } from "../tests/support/slack-bot-process.ts";
import { byHttp, bySocket } from "../tests/support/slack-stand-in-delivery.ts";
import { slackCommand, slackMention, slackMessage } from "../tests/support/slack-stand-in-payloads.ts";
import { type SlackCall, startSlackStandIn } from "../tests/support/slack-stand-in.ts";

/** What people ask in the load programs: answers, disputes, follow-ups out of nowhere, abstentions, Chinese. */
const QUESTIONS = [
  "What tariff did the United States charge on Chinese goods before the Geneva deal?",
  "What was the US tariff on Chinese goods in April 2025?",
  "Who pays for the tariffs?",
  "When did China restrict rare earth exports?",
  "What did the Supreme Court decide about the IEEPA tariffs?",
  "soybeans 2025",
  "Will tariffs rise next year?",
  "What will the weather be tomorrow?",
  "and in June?",
  "日内瓦协议之前美国对华关税是多少？",
] as const;

const SECRET = "signing-secret";

/** The modes to be measured. */
export type LoadMode = "socket" | "http";

/** How long a question took, from Slack's event on. */
export interface Timing {
  readonly ackMs: number;
  readonly answerMs: number;
}

/** A bot under load: Slack's stand-in and the people are this process, the bot is another one. */
export interface LoadRun {
  readonly botPid: number;
  readonly problems: readonly string[];
  /** Asks question number `index`: half by command, the rest by mention and direct message. */
  ask(index: number): Promise<Timing>;
  /** Resident memory of the bot in MiB. */
  memoryMiB(): number;
  /** Processor time the bot has used, in seconds. */
  cpuSeconds(): number;
  stop(): Promise<void>;
}

/** The mode named by a program's argument. */
export function parseMode(argument: string | undefined): LoadMode {
  return argument === "http" ? "http" : "socket";
}

/** The fact base named by a program's argument: "small" measures the adapter, anything else the whole bot. */
export function parseBase(argument: string | undefined): string | undefined {
  return argument === "small" ? undefined : REAL_BASE;
}

/** Starts a stand-in that keeps no calls, and a bot without rate limits. */
export async function startLoadRun(mode: LoadMode, base: string | undefined): Promise<LoadRun> {
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
  });
  const url = `http://127.0.0.1:${port}/slack/events`;
  await (mode === "socket" ? untilConnected(() => slack.socket.isConnected()) : untilListening(url));
  const delivery = mode === "socket" ? bySocket(slack.socket) : byHttp(url, SECRET);
  const payloadOf = (index: number) => {
    const text = QUESTIONS[index % QUESTIONS.length] ?? "";
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
    botPid: bot.pid,
    problems: slack.problems,
    async ask(index) {
      const { key, payload } = payloadOf(index);
      const begun = performance.now();
      const answered = new Promise<number>((resolve) => {
        waiting.set(key, () => resolve(performance.now() - begun));
      });
      const [{ ackMs }, answerMs] = await Promise.all([delivery.deliver(payload), answered]);
      return { ackMs, answerMs };
    },
    memoryMiB: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${bot.pid}/status`, "utf8"))?.[1] ?? 0) / 1024,
    cpuSeconds: () => {
      const fields = readFileSync(`/proc/${bot.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    async stop() {
      bot.signal("SIGTERM");
      await bot.ended();
      await slack.close();
      folder.remove();
      if (bot.output() !== "") process.stdout.write(`the bot said:\n${bot.output().slice(0, 2000)}\n`);
    },
  };
}

/** The value that a share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
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
