import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A question that the small base answers. */
export const smallQuestion = "What is the widget tariff of round 1?";

/**
 * Writes a whole, valid fact base of a few facts. Every fact and every source carries the mark, so that an answer
 * put together from two bases would show it.
 */
export function writeSmallBase(folder: string, mark: string, facts = 4): void {
  mkdirSync(join(folder, "facts"), { recursive: true });
  mkdirSync(join(folder, "sources"), { recursive: true });
  mkdirSync(join(folder, "entities"), { recursive: true });
  const write = (name: string, lines: readonly string[]): void =>
    writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
  const numbers = Array.from({ length: facts }, (_, index) => index + 1);
  write("base.yaml", [
    'title: "Widgets"',
    "covers: { from: 2018-01-01, until: 2026-11-18 }",
    "reviewed: 2026-11-20",
    'contact: "Tell us."',
  ]);
  write("publishers.yaml", ["publishers:", '  - { name: "The Gazette", country: US, kind: newspaper }']);
  write("topics.yaml", ["topics:", '  - { id: tariffs, title: "Tariffs", titleZh: "关税" }']);
  write("entities/goods.yaml", [
    "entities:",
    "  - { id: widgets, name: widgets, type: good, aliases: [widget, widgets] }",
  ]);
  write("sources/gazette.yaml", [
    "sources:",
    ...numbers.flatMap((number) => [
      `  - id: gazette-${number}`,
      "    publisher: The Gazette",
      `    title: "Widgets ${number}, edition ${mark}"`,
      `    url: "https://gazette.example/${mark}/${number}"`,
      "    published: 2025-05-14",
      "    kind: news",
    ]),
  ]);
  write("facts/widgets.yaml", [
    'title: "Widgets"',
    "covers: { from: 2018-01-01, until: 2026-11-18 }",
    "facts:",
    ...numbers.flatMap((number) => [
      `  - id: widget-tariff-${number}`,
      `    statement: "The widget tariff of round ${number} is ${number} percent (edition ${mark})."`,
      "    kind: state",
      `    from: 2025-05-${String((number % 28) + 1).padStart(2, "0")}`,
      "    topics: [tariffs]",
      "    entities: [widgets]",
      `    sources: [gazette-${number}]`,
      "    asks:",
      `      - "What is the widget tariff of round ${number}?"`,
    ]),
  ]);
}
