import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";

/** Rewrites a fact base on demand, file by file with pauses, from a process of its own as an editor would. */
const order = z.strictObject({ edition: z.number() });
const [, , target = ""] = process.argv;

process.on("message", (message) => {
  const { edition } = order.parse(message);
  void (edition % 2 === 0 ? writeValid(edition) : writeInvalid(edition)).then(() =>
    process.send?.("written"),
  );
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");

async function writeValid(edition: number): Promise<void> {
  for (const name of files()) {
    write(name, marked(name, String(edition)));
    await delay(Math.random() * 15);
  }
}

/** Breaks the base in one of several ways: half a file, a source that is missing, bad syntax, a wrong field. */
async function writeInvalid(edition: number): Promise<void> {
  const faults: readonly ((text: string) => string)[] = [
    (text) => `${text.slice(0, text.length / 2)}\n  - id: [`,
    (text) => text.replace(/sources: \[/, "sources: [no-such-source, "),
    (text) => `${text}\n\t- broken`,
    (text) => text.replace(/kind: \w+/, "kind: rumour"),
  ];
  const broken = files().filter((name) => name.startsWith("facts"))[edition % 10] ?? "";
  for (const name of files()) {
    const text = marked(name, `invalid-${edition}`);
    write(name, name === broken ? (faults[edition % faults.length]?.(text) ?? "") : text);
    await delay(Math.random() * 15);
  }
}

function files(): string[] {
  return readdirSync("knowledge", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .sort();
}

/** Puts the edition into every statement and every source's title. */
function marked(name: string, edition: string): string {
  const text = readFileSync(join("knowledge", name), "utf8");
  const mark = `[edition ${edition}] `;
  if (name.startsWith("facts"))
    return text.replace(/statement: (?:>-\n\s+|")/g, (place) => `${place}${mark}`);
  return name.startsWith("sources") ? text.replace(/title: "/g, (place) => `${place}${mark}`) : text;
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(target, name)), { recursive: true });
  writeFileSync(join(target, name), text);
}
