/** `npm run ask -- --help`. */
export const askUsage = `Answers a question about the US–China trade dispute with curated, cited facts.

  npm run ask -- "What tariff did the US charge on Chinese goods in April 2025?"
  echo "What is IEEPA?" | npm run --silent ask
  npm run --silent ask -- --jsonl < questions.jsonl

Options
  --as-of DATE        answer as things stood on this day, such as 2025-04-20
  --json              one answer as a JSON object
  --jsonl             one JSON object a line in, one a line out, in the same order:
                      {"id"?, "question", "askedOn"?, "conversation"?}; lines with the
                      same conversation are follow-ups; blank lines are passed over
  --knowledge FOLDER  another fact base
  --help              this text

Exit codes
  0 answered, 3 no fact answers it, 2 wrong use, 1 a fault (such as an unusable fact base);
  with --jsonl 0 when every line was processed.
`;

/** `npm run repl -- --help`. */
export const replUsage = `Talk about the US–China trade dispute: every sentence is a curated, cited fact.

  npm run repl

Options
  --as-of DATE        answer as things stood on this day, such as 2025-04-20
  --knowledge FOLDER  another fact base
  --help              this text
`;
