import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { startEngineThread } from "../src/service/engine/start-engine-thread.ts";
import { silentLog } from "../src/service/log.ts";
import { serviceConfigSchema } from "../src/service/service-config.ts";
import { startService } from "../src/service/start-service.ts";

/**
 * Asks questions without pause while another process rewrites the fact base, every second time invalidly. Every
 * statement and every source of a base carries its edition: an answer from two bases would show two.
 */
const QUESTIONS = Number(process.argv[2] ?? 20_000);
const REWRITES = Number(process.argv[3] ?? 50);
const asked = [
  "What are Section 301 tariffs?",
  "What did the US and China agree in Geneva in May 2025?",
  "What is the current US tariff on Chinese goods?",
  "What does Beijing say about rare earths?",
  "When did China stop buying soybeans?",
  "And when did it end?",
];

const folder = mkdtempSync(join(tmpdir(), "parley-reload-"));
const knowledge = join(folder, "knowledge");
const seen = { takenUp: 0, refused: 0, mixed: 0, invalid: 0, notAnswered: 0, editions: new Set<string>() };
const waitsMs: number[] = [];

const writer = fork("bench/service-reload-writer.ts", [knowledge], { execArgv: ["--import", "tsx"] });
await once(writer, "message");
await write(writer, 0);
const running = await startService({
  config: serviceConfigSchema.parse({
    KNOWLEDGE_DIR: knowledge,
    DATABASE_URL: `file:${folder}/store.db`,
    RATE_LIMIT_PERSON: "0",
    RATE_LIMIT_CHANNEL: "0",
  }),
  loadEngine: startEngineThread,
  onEngineLost(error) {
    throw error;
  },
  log: { ...silentLog, info: count, error: count },
  now: () => Date.parse("2026-11-24T12:00:00Z"),
});

const begun = performance.now();
let rssAtQuarterMb = 0;
let rewrites = 0;
const rewriting = rewriteAll();
for (let number = 0; number < QUESTIONS; number += 1) {
  await ask(asked[number % asked.length] ?? "");
  // Spreads the questions over the rewrites, and lets other work in between as a network would.
  while (rewrites < REWRITES && rewrites / REWRITES < number / QUESTIONS) await delay(5);
  if (number % 10 === 0) await delay(0);
  if (number === Math.floor(QUESTIONS / 4)) rssAtQuarterMb = rssMb();
}
await rewriting;
const seconds = Math.round((performance.now() - begun) / 1000);
await running.close();
writer.disconnect();
rmSync(folder, { recursive: true, force: true });

waitsMs.sort((a, b) => a - b);
const { editions, ...counts } = seen;
const result = {
  questions: QUESTIONS,
  rewrites: REWRITES,
  ...counts,
  editionsAnsweredFrom: editions.size,
  seconds,
  rssMb: { atQuarter: rssAtQuarterMb, atEnd: rssMb() },
  waitMs: { median: waitAt(0.5), p99: waitAt(0.99), longest: waitAt(1) },
};
console.log(JSON.stringify(result));
process.exitCode = seen.mixed + seen.invalid + seen.notAnswered === 0 ? 0 : 1;

async function rewriteAll(): Promise<void> {
  for (let edition = 1; edition <= REWRITES; edition += 1) {
    const before = seen.takenUp + seen.refused;
    await write(writer, edition);
    while (seen.takenUp + seen.refused === before) await delay(10);
    // The watch may have caught the folder half written, as well; what follows now is the whole.
    await delay(500);
    rewrites = edition;
  }
}

async function write(child: ChildProcess, edition: number): Promise<void> {
  const written = once(child, "message");
  child.send({ edition });
  await written;
}

async function ask(text: string): Promise<void> {
  const from = performance.now();
  const reply = await running.service.ask({ platform: "discord", text, conversation: text });
  waitsMs.push(performance.now() - from);
  if (reply.kind !== "message") {
    seen.notAnswered += 1;
    return;
  }
  const { sections, citations } = reply.message;
  const shown = JSON.stringify([sections, citations]);
  const editions = new Set(shown.match(/\[edition [^\]]+\]/g) ?? []);
  const statements = sections.flatMap(({ lines }) => lines).length;
  if (editions.size > 1 || (statements > 0 && editions.size === 0)) seen.mixed += 1;
  if (shown.includes("[edition invalid")) seen.invalid += 1;
  for (const edition of editions) seen.editions.add(edition);
}

function count(message: string): void {
  if (message === "fact base taken up") seen.takenUp += 1;
  if (message.startsWith("fact base not taken up")) seen.refused += 1;
}

function rssMb(): number {
  return Math.round(process.memoryUsage.rss() / 1_000_000);
}

function waitAt(share: number): number {
  return (
    Math.round((waitsMs[Math.min(waitsMs.length - 1, Math.floor(waitsMs.length * share))] ?? 0) * 10) / 10
  );
}
