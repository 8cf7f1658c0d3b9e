import type { Engine } from "../index.ts";
import type { Feedback } from "./answering-service.ts";
import type { StoredFeedback } from "./store/store.ts";

/** What was found about one fact. */
export interface FactFeedback {
  /** Left out for answers whose facts the base no longer has. */
  readonly factId?: string;
  readonly text?: string;
  readonly verdicts: Readonly<Record<Feedback["verdict"], number>>;
  /** Comments and questions, newest first, with day and verdict. */
  readonly remarks: readonly Remark[];
}

/** What a person wrote with a verdict. */
export interface Remark {
  readonly day: string;
  readonly verdict: Feedback["verdict"];
  readonly comment?: string;
  readonly question?: string;
}

interface Entry {
  readonly factId?: string;
  readonly text?: string;
  readonly feedback: StoredFeedback;
}

/** Lists feedback by fact, most complained of first. A verdict on an answer counts for each fact it was built from. */
export function reportFeedback(
  feedback: readonly StoredFeedback[],
  engine: Engine,
  today: string,
): readonly FactFeedback[] {
  const entries = feedback.flatMap((one): Entry[] => {
    const answer = engine.recall(one.reference, today);
    if (answer === undefined || answer.statements.length === 0) return [{ feedback: one }];
    return answer.statements.map(({ factId, text }) => ({ factId, text, feedback: one }));
  });
  const byFact = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = entry.factId ?? "";
    byFact.set(key, [...(byFact.get(key) ?? []), entry]);
  }
  return [...byFact.values()]
    .map(toFactFeedback)
    .filter((fact) => complaints(fact) > 0)
    .sort((a, b) => complaints(b) - complaints(a));
}

/** How many found the fact wrong, outdated or unclear. */
export function complaints({ verdicts }: FactFeedback): number {
  return verdicts.wrong + verdicts.outdated + verdicts.unclear;
}

function toFactFeedback(entries: readonly Entry[]): FactFeedback {
  const count = (verdict: Feedback["verdict"]): number =>
    entries.filter(({ feedback }) => feedback.verdict === verdict).length;
  const [first] = entries;
  return {
    ...(first?.factId === undefined ? {} : { factId: first.factId }),
    ...(first?.text === undefined ? {} : { text: first.text }),
    verdicts: {
      helpful: count("helpful"),
      wrong: count("wrong"),
      outdated: count("outdated"),
      unclear: count("unclear"),
    },
    remarks: entries.flatMap(({ feedback: { verdict, comment, question, createdAt } }) =>
      comment === undefined && question === undefined
        ? []
        : [
            {
              day: createdAt.slice(0, 10),
              verdict,
              ...(comment === undefined ? {} : { comment }),
              ...(question === undefined ? {} : { question }),
            },
          ],
    ),
  };
}
