import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { expect, test, vi } from "vitest";
import { startRepl } from "../../../../adapters/terminal/start-repl.ts";
import type { Engine } from "../../../../src/index.ts";
import { createSmallEngine, roundQuestion } from "../../../support/small-engine.ts";

const wait = { timeout: 20_000, interval: 5 };
const ctrlC = "\u0003";
const ctrlD = "\u0004";

/** A talk over streams that look like a terminal; keys go in one by one, as from a keyboard. */
const sitDown = (options: { readonly engine?: Engine; readonly remembered?: string[] } = {}) => {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 60 });
  let screen = "";
  output.setEncoding("utf8").on("data", (text: string) => (screen += text));
  const kept: string[] = [];
  const over = startRepl({
    engine: options.engine ?? createSmallEngine(),
    input,
    output,
    environment: { TERM: "xterm" },
    history: {
      load: () => options.remembered ?? [],
      add(line) {
        if (line !== "") kept.push(line);
      },
    },
    today: () => "2026-11-20",
    reportFault: () => "A calm sentence.",
  });
  const press = async (keys: string): Promise<void> => {
    for (const key of keys.startsWith("\u001b") ? [keys] : keys) {
      input.write(key);
      await new Promise((resolve) => void setImmediate(resolve));
    }
  };
  const sees = (text: string) =>
    vi.waitFor(() => expect(stripVTControlCharacters(screen)).toContain(text), wait);
  return { press, sees, over, kept, screen: () => screen };
};

test("it welcomes, answers in colour within the width, keeps what was asked, and Ctrl-D ends it", async () => {
  const { press, sees, over, kept, screen } = sitDown();
  await sees("parley> ");
  await press(`${roundQuestion}\r`);
  await sees("Sources");
  expect(screen()).toContain("\u001b[36m[1]\u001b[39m");
  await press(ctrlD);
  await over;
  expect(kept).toEqual([roundQuestion]);
});

test("Ctrl-C empties the line; twice in a row it ends the talk; typing in between counts anew", async () => {
  const { press, sees, over, kept } = sitDown();
  await press(`half a quest${ctrlC}`);
  await sees("Ctrl-C again ends the talk.");
  await press(`${roundQuestion}\r`);
  await sees("Sources");
  expect(kept).toEqual([roundQuestion]);
  await press(`${ctrlC}:help${ctrlC}`);
  await press("\r:why\r");
  await sees("score");
  await press(ctrlC + ctrlC);
  await over;
  expect(kept).toEqual([roundQuestion, ":why"]);
});

test("the arrow brings back lines of earlier sessions", async () => {
  const { press, sees, over } = sitDown({ remembered: [roundQuestion] });
  await press("\u001b[A");
  await press("\r");
  await sees("Sources");
  await press(":quit\r");
  await over;
});

test("Tab completes a begun question, and shows several that fit without touching the line", async () => {
  const { press, sees, over, kept } = sitDown();
  await press("what is the wid\t");
  await sees("What is the widget tariff");
  await press(ctrlC);
  await press("widget round\t");
  await sees("\nWhat is the widget tariff of round 4?\n");
  await press(" 1\r");
  await sees("Sources");
  expect(kept).toEqual(["widget round 1"]);
  await press(ctrlD);
  await over;
});

test("a fault of the program is one calm sentence, and the talk goes on", async () => {
  const engine = createSmallEngine();
  const { press, sees, over } = sitDown({
    engine: {
      ...engine,
      answer(question) {
        if (question.text === "fault") throw new Error("secret");
        return engine.answer(question);
      },
    },
  });
  await press("fault\r");
  await sees("A calm sentence.");
  await press(`${roundQuestion}\r`);
  await sees("Sources");
  await press(ctrlD);
  await over;
});
