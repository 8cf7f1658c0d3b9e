import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { KnowledgeFile } from "../../src/index.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A replacement in one file of the base: what stands there, and what is to stand there instead. */
export type Edit = readonly [file: string, old: string, fresh: string];

/** A small fact base that breaks no rule, file by file: two rates, a claim with its reply, and a line of numbers. */
const texts: Readonly<Record<string, string>> = {
  "base.yaml": `title: "A small dispute"
covers: { from: 2025-01-01, until: 2025-12-31 }
reviewed: 2026-01-15
contact: "Tell us."
`,
  "publishers.yaml": `publishers:
  - { name: "Daily News", country: "US", kind: newspaper }
  - { name: "Trade Ministry", country: "CN", kind: government }
`,
  "topics.yaml": `topics:
  - { id: tariffs, title: "Tariffs", titleZh: "关税" }
`,
  "entities/people.yaml": `entities:
  - { id: united-states, name: United States, type: place, side: us, aliases: [America] }
  - { id: china, name: China, type: place, side: china, aliases: [Beijing] }
  - { id: jane-roe, name: Jane Roe, type: person, side: us, aliases: [Roe] }
`,
  "sources/spring.yaml": `sources:
  - id: daily-2025-05-14-rate
    publisher: Daily News
    title: "Rate is cut"
    url: "https://daily-news.com/rate"
    published: 2025-05-14
    kind: news
  - id: ministry-2025-06-02-reply
    publisher: Trade Ministry
    title: "Reply"
    url: "https://trade-ministry.cn/reply"
    published: 2025-06-02
    kind: official
`,
  "facts/spring.yaml": `# yaml-language-server: $schema=../schemas/chapter.json
title: "Spring"
covers: { from: 2025-04-01, until: 2025-06-30 }
facts:
  - id: rate-145
    statement: >-
      From 10 April to 14 May 2025 the additional US tariff on Chinese goods was 145 percent.
    kind: state
    from: 2025-04-10
    until: 2025-05-14
    status: in-force
    measure: { series: us-rate, value: 145, unit: percent }
    topics: [tariffs]
    entities: [united-states, china]
    sources: [daily-2025-05-14-rate]
    asks:
      - What was the additional US tariff on Chinese goods in April 2025?

  # The cut of Geneva.
  - id: rate-30
    statement: >-
      Since Wednesday 14 May 2025 importers have paid an additional 30 percent US duty on goods from China.
    kind: state
    from: 2025-05-14
    status: in-force
    supersedes: [rate-145]
    measure: { series: us-rate, value: 30, unit: percent }
    topics: [tariffs]
    entities: [united-states, china]
    sources: [daily-2025-05-14-rate]
    asks:
      - What additional duty do importers of Chinese goods pay since 14 May 2025?

  - id: roe-says-broken
    statement: >-
      Jane Roe said on 30 May 2025 that China had "totally violated" the truce.
    kind: claim
    from: 2025-05-30
    saidBy: jane-roe
    topics: [tariffs]
    entities: [jane-roe, china]
    sources: [ministry-2025-06-02-reply]
    asks:
      - What did Jane Roe say about the truce on 30 May 2025?

  - id: china-denies
    statement: >-
      China's trade ministry answered on 2 June 2025 that it had kept every commitment.
    kind: claim
    from: 2025-06-02
    saidBy: china
    disputes: [roe-says-broken]
    topics: [tariffs]
    entities: [china]
    sources: [ministry-2025-06-02-reply]
    asks:
      - What did China's trade ministry answer on 2 June 2025?
`,
  "paraphrases/spring.yaml": `paraphrases:
  - id: rate-30
    questions:
      - How much more do buyers of Chinese wares hand over at the border since mid-May 2025?
`,
  "gaps/spring.yaml": `gaps:
  - id: roe-says-broken
    questions:
      - In which building did Jane Roe speak about the truce on 30 May 2025?
      - How many reporters heard what Jane Roe said about the truce?
`,
  "gaps/elsewhere.yaml": `elsewhere:
  - id: cooking
    questions:
      - How long do I boil an egg?
      - How do I bake bread without yeast?
      - Which pan is best for pancakes?
  - id: advice
    questions:
      - Which supplier would you pick for my shop?
      - How do I price my lamps?
`,
  "series/rates.yaml": `series:
  - id: us-rate
    title: What the United States added to Chinese goods
    unit: percent
    kind: step
    counts: { included: all additional layers }
    aliases: [US tariff on China]
    points:
      - { from: 2025-04-10, until: 2025-05-14, value: 145, facts: [rate-145] }
      - { from: 2025-05-14, value: 30, facts: [rate-30] }
`,
  "disputes.yaml": `disputes:
  - { id: who-broke-it, title: Who broke the truce, us: [roe-says-broken], china: [china-denies], others: [], record: [] }
`,
  "disagreements.yaml": `disagreements:
  - { id: hour-not-known, kind: open-doubt, facts: [rate-30], statement: "The hour is not known.", told: true }
`,
};

/** The files of the small base with some edits made; an edit that finds nothing to replace is a fault of the test. */
export const knowledgeFiles = (...edits: readonly Edit[]): KnowledgeFile[] => {
  const files = new Map(Object.entries(texts));
  for (const [file, old, fresh] of edits) {
    const text = files.get(file);
    if (text?.includes(old) !== true) throw new Error(`${file} does not hold "${old}"`);
    files.set(
      file,
      text.replace(old, () => fresh),
    );
  }
  return [...files].map(([file, text]) => ({ file, text }));
};

/** Writes the small base, with some edits made, into a folder that is deleted when the test is over. */
export const knowledgeFolder = (...edits: readonly Edit[]): string => {
  const folder = join(temporaryFolder(), "knowledge");
  for (const { file, text } of knowledgeFiles(...edits)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
};
