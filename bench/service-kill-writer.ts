import { writeSync } from "node:fs";
import { openStore } from "../src/service/store/open-store.ts";

/** Writes feedback and conversations without end; names each piece of feedback on stdout once it is acknowledged. */
const [, , url = "", round = "0"] = process.argv;
const store = await openStore(url);

for (let count = 0; ; count += 1) {
  const id = `${round}-${count}`;
  await store.conversations.save([
    {
      id: `c${count % 200}`,
      query: JSON.stringify({ text: "x".repeat(400), language: "en" }),
      person: "p",
      updatedAt: new Date().toISOString(),
    },
  ]);
  await store.feedback.save({
    id,
    platform: "discord",
    reference: `fact-${count}`,
    verdict: "wrong",
    comment: "the rate changed in May ".repeat(10),
    createdAt: new Date().toISOString(),
  });
  writeSync(1, `${id}\n`);
}
