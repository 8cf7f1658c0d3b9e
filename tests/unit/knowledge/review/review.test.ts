import { describe, expect, it } from "vitest";
import { parseKnowledge, reviewKnowledge } from "../../../../src/index.ts";
import { type Edit, knowledgeFiles } from "../../../support/knowledge-folder.ts";

const review = (...edits: readonly Edit[]): string[] =>
  reviewKnowledge(parseKnowledge(knowledgeFiles(...edits))).map(
    ({ severity, id, message }) => `${severity} ${id}: ${message}`,
  );

const facts = "facts/spring.yaml";
const deny = "China's trade ministry answered on 2 June 2025 that it had kept every commitment.";
const broken = 'Jane Roe said on 30 May 2025 that China had "totally violated" the truce.';
const rate30 =
  "Since Wednesday 14 May 2025 importers have paid an additional 30 percent US duty on goods from China.";
const rate145 = "From 10 April to 14 May 2025 the additional US tariff on Chinese goods was 145 percent.";

interface Case {
  readonly rule: string;
  readonly edits: readonly Edit[];
  readonly found: string;
}

const cases: readonly Case[] = [
  {
    rule: "an opening pronoun",
    edits: [[facts, deny, `It answered on 2 June 2025 that China had kept every commitment.`]],
    found: 'error china-denies: opens with "It"',
  },
  {
    rule: "a date relative to the day of reading",
    edits: [[facts, deny, "China's trade ministry answered last month that it had kept every commitment."]],
    found: 'error china-denies: says "last month"',
  },
  {
    rule: "a word that drifts with time",
    edits: [[facts, deny, "China's trade ministry currently holds that it keeps every commitment."]],
    found: 'warning china-denies: says "currently"',
  },
  {
    rule: "a gap that a fact answers",
    edits: [
      [
        "gaps/spring.yaml",
        "How many reporters heard what Jane Roe said about the truce?",
        "what did Jane Roe say about the truce on 30 May 2025",
      ],
    ],
    found:
      'error roe-says-broken: its gap "what did Jane Roe say about the truce on 30 May 2025" stands among the questions that "roe-says-broken" answers',
  },
  {
    rule: "more than 45 words",
    edits: [[facts, deny, `${deny.slice(0, -1)}${" and the other one".repeat(9)}.`]],
    found: "error china-denies: the statement has 50 words",
  },
  {
    rule: "more than 20 quoted words",
    edits: [[facts, '"totally violated"', `"${"very ".repeat(20)}totally violated"`]],
    found: "error roe-says-broken: quotes 22 words",
  },
  {
    rule: "a claim without its speaker",
    edits: [[facts, broken, "By 30 May 2025 the truce had been broken completely."]],
    found: "error roe-says-broken: the claim does not name its speaker",
  },
  {
    rule: "a tariff rate without scope",
    edits: [[facts, "the additional US tariff on Chinese goods was 145 percent", "the US charged a 145 percent tariff"]],
    found: "warning rate-145: gives a tariff rate without its scope",
  },
  {
    rule: "a wrong weekday",
    edits: [[facts, "Wednesday 14 May", "Thursday 14 May"]],
    found: 'error rate-30: "Thursday 14 May 2025": 2025-05-14 was a Wednesday',
  },
  {
    rule: "a day that is not in the calendar",
    edits: [[facts, "on 2 June 2025 that", "on 31 June 2025 that"]],
    found: 'error china-denies: "31 June 2025" is not in the calendar',
  },
  {
    rule: "a number of days that the dates do not give",
    edits: [[facts, rate145, `For 90 days from 10 April to 14 May 2025 the additional US tariff was 145 percent.`]],
    found: "error rate-145: says 90 days, but from 2025-04-10 to 2025-05-14 it is 34",
  },
  {
    rule: "a number of days that from and until do not give",
    edits: [[facts, rate145, "For 90 days the additional US tariff on Chinese goods was 145 percent."]],
    found: 'warning rate-145: says "for 90 days"',
  },
  {
    rule: "days counted from a date that is written out",
    edits: [[facts, deny, "On 2 June 2025, nine days after 30 May 2025, China's trade ministry answered."]],
    found: "error china-denies: says nine days, but between 2025-06-02 and 2025-05-30 lie 3",
  },
  {
    rule: "a range that runs backwards",
    edits: [[facts, "From 10 April to 14 May 2025", "From 14 May to 10 April 2025"]],
    found: "error rate-145: \"14 May … 10 April 2025\" runs backwards",
  },
  {
    rule: "sources older than what they report",
    edits: [["sources/spring.yaml", "published: 2025-06-02", "published: 2025-05-20"]],
    found: "error roe-says-broken: starts on 2025-05-30, but all its sources are older (2025-05-20)",
  },
  {
    rule: "a fact from behind the horizon",
    edits: [["base.yaml", "until: 2025-12-31", "until: 2025-05-31"]],
    found: "error china-denies: starts on 2025-06-02, after the last day covered",
  },
  {
    rule: "facts out of order",
    edits: [[facts, "    from: 2025-06-02", "    from: 2025-05-29"]],
    found: 'warning china-denies: starts on 2025-05-29, but stands behind "roe-says-broken"',
  },
  {
    rule: "supersession that goes round",
    edits: [[facts, "    status: in-force\n    measure: { series: us-rate, value: 145", "    supersedes: [rate-30]\n    measure: { series: us-rate, value: 145"]],
    found: "error rate-145: replaces itself (rate-145 → rate-30 → rate-145)",
  },
  {
    rule: "something older that replaces something newer",
    edits: [[facts, "    disputes: [roe-says-broken]", "    disputes: [roe-says-broken]\n    supersedes: [rate-30]"], [facts, "    from: 2025-06-02", "    from: 2025-05-01"]],
    found: 'error china-denies: supersedes "rate-30", which starts later',
  },
  {
    rule: "a number that its series does not have",
    edits: [["series/rates.yaml", "value: 145", "value: 154"]],
    found: 'error rate-145: says 145, but the points of "us-rate" that cite it say 154',
  },
  {
    rule: "a number in another unit than its series",
    edits: [[facts, "value: 30, unit: percent", "value: 30, unit: points"]],
    found: 'error rate-30: counts in "points", its series "us-rate" in "percent"',
  },
  {
    rule: "a number that no point of its series cites",
    edits: [["series/rates.yaml", "value: 30, facts: [rate-30]", "value: 30, facts: [rate-145]"]],
    found: 'error rate-30: no point of "us-rate" cites it',
  },
  {
    rule: "points out of order",
    edits: [["series/rates.yaml", "from: 2025-05-14, value", "from: 2025-04-09, value"]],
    found: "error us-rate: the point of 2025-04-09 stands behind that of 2025-04-10",
  },
  {
    rule: "a copy of a statement",
    edits: [[facts, deny, broken]],
    found: 'error china-denies: says nearly the same as "roe-says-broken" (100% of the words)',
  },
  {
    rule: "a near copy of a statement",
    edits: [[facts, deny, 'Jane Roe told reporters on 30 May 2025 that China "totally violated" the truce again.']],
    found: 'warning china-denies: says nearly the same as "roe-says-broken"',
  },
  {
    rule: "one question under two facts",
    edits: [[facts, "What did China's trade ministry answer on 2 June 2025?", "what did Jane Roe say about the truce on 30 May 2025"]],
    found: 'warning china-denies: asks "what did Jane Roe say about the truce on 30 May 2025", and so does "roe-says-broken"',
  },
  {
    rule: "questions that ask for something else",
    edits: [[facts, "What did Jane Roe say about the truce on 30 May 2025?", "How do penguins sleep?"]],
    found: "error roe-says-broken: none of its questions shares a word with the statement",
  },
  {
    rule: "an address cut short",
    edits: [["sources/spring.yaml", "daily-news.com/rate", "daily-news.com/ra..."]],
    found: "error daily-2025-05-14-rate: its url is cut short",
  },
  {
    rule: "an address that leads nowhere",
    edits: [["sources/spring.yaml", "daily-news.com/rate", "localhost/rate"]],
    found: 'error daily-2025-05-14-rate: its url leads to "localhost"',
  },
  {
    rule: "one page as two sources",
    edits: [
      ["sources/spring.yaml", "publisher: Trade Ministry", "publisher: Daily News"],
      ["sources/spring.yaml", "https://trade-ministry.cn/reply", "http://www.daily-news.com/rate/"],
    ],
    found: 'warning ministry-2025-06-02-reply: is the same page as "daily-2025-05-14-rate"',
  },
  {
    rule: "a source that nothing cites",
    edits: [["sources/spring.yaml", "sources:\n", "sources:\n  - { id: spare, publisher: Daily News, title: Spare, kind: news }\n"]],
    found: "warning spare: no fact and no series cites this source",
  },
  {
    rule: "a publisher without a source",
    edits: [["publishers.yaml", "publishers:\n", 'publishers:\n  - { name: "Nobody", country: US, kind: other }\n']],
    found: "warning Nobody: no source is by this publisher",
  },
];

describe("reviewKnowledge", () => {
  it("finds nothing in a base that breaks no rule", () => {
    expect(review()).toEqual([]);
  });

  it.each(cases)("finds $rule", ({ edits, found }) => {
    expect(review(...edits)).toContainEqual(expect.stringContaining(found));
  });

  it.each<{ readonly what: string; readonly edits: readonly Edit[] }>([
    { what: "a name that looks like a pronoun", edits: [[facts, "Jane Roe said on", "He Roe, Jane Roe's aide, said on"]] },
    { what: "a quoted drifting word", edits: [[facts, "totally violated", "now totally violated"]] },
    { what: "the next day, counted from a day that is named", edits: [[facts, deny, "China's trade ministry answered on 2 June 2025 and again the next day."]] },
    { what: "a rounded number of a series", edits: [["series/rates.yaml", "value: 145", "value: 145.4"]] },
    { what: "days told without the other date", edits: [[facts, deny, "China's trade ministry answered on 2 June 2025, nine days after the talks."]] },
    { what: "a range of the right length", edits: [[facts, rate30, "For 90 days from 14 May to 12 August 2025 importers paid an additional 30 percent US duty."]] },
    { what: "a source of the day before, in another time zone", edits: [["sources/spring.yaml", "published: 2025-06-02", "published: 2025-06-01"]] },
    { what: "unused entities", edits: [["entities/people.yaml", "entities:\n", "entities:\n  - { id: spare, name: Spare, type: concept, aliases: [] }\n"]] },
  ])("accepts $what", ({ edits }) => {
    expect(review(...edits)).toEqual([]);
  });
});
