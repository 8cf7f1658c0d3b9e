import { createEngine, loadKnowledge, type Query } from "../../src/index.ts";
import { type Golden, readGolden, type Split } from "./golden.ts";
import { judge, type Reply } from "./judge.ts";

const askedOn = "2026-11-22";
const engine = createEngine(loadKnowledge(new URL("../../knowledge", import.meta.url).pathname));

const ask = (golden: Golden): Reply => {
  let previous: Query | undefined;
  for (const text of golden.prior ?? []) previous = engine.answer({ text, askedOn, ...(previous && { previous }) }).query;
  const answer = engine.answer({ text: golden.question, askedOn, ...(previous && { previous }) });
  return { abstained: answer.kind === "abstention", statements: answer.statements, citations: answer.citations };
};

const split: Split = process.argv.includes("--held-out") ? "held-out" : "tuning";
const failures: string[] = [];
const table = new Map<string, { n: number; right: number }>();
let answerable = 0, answeredRight = 0, answered = 0, un = 0, unRight = 0;
for (const golden of readGolden(split)) {
  const reply = ask(golden);
  const why = judge(golden, reply);
  const row = table.get(golden.category) ?? { n: 0, right: 0 };
  row.n++;
  if (why === undefined) row.right++;
  else failures.push(`${golden.id} [${golden.category}] ${(golden.prior ?? []).join(" >> ")} >> ${golden.question}\n     ${why} (lead ${reply.statements[0]?.factId ?? "-"})`);
  table.set(golden.category, row);
  if (!reply.abstained) answered++;
  if (golden.abstains) { un++; if (why === undefined) unRight++; } else { answerable++; if (why === undefined) answeredRight++; }
}
for (const [category, { n, right }] of [...table].sort()) console.log(category.padEnd(14), `${right}/${n}`, ((100 * right) / n).toFixed(0));
if (process.argv.includes("--failures") && split === "tuning") console.log(failures.join("\n"));
const pc = (a: number, b: number) => ((100 * a) / b).toFixed(1);
console.log(split, "right", pc(answeredRight + unRight, answerable + un), "answerable", pc(answeredRight, answerable), "precision", pc(answeredRight, answered), "refused", pc(unRight, un));
