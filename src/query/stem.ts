import { stemmer } from "stemmer";

/** British spellings that the stemmer would keep apart from the American ones. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^labour/, "labor"],
  [/^licenc/, "licens"],
  [/^defence/, "defense"],
  [/^offence/, "offense"],
  [/^colour/, "color"],
  [/^favour/, "favor"],
  [/^honour/, "honor"],
  [/^neighbour/, "neighbor"],
  [/^harbour/, "harbor"],
  [/^rumour/, "rumor"],
  [/^aluminium/, "aluminum"],
  [/^programme/, "program"],
  [/^cheque/, "check"],
  [/^tonne/, "ton"],
  [/^grey/, "gray"],
  [/^centre/, "center"],
  [/isation/, "ization"],
  [/(?<=[a-z]{3})ise(d|s|r)?$/, "ize$1"],
  [/ising$/, "izing"],
  [/lled$/, "led"],
  [/lling$/, "ling"],
  [/^fulfil$/, "fulfill"],
];

/** Irregular forms that a stemmer cannot know, as `form: base`. */
const irregular = new Map(
  Object.entries({
    said: "say",
    says: "say",
    told: "tell",
    met: "meet",
    held: "hold",
    paid: "pay",
    sold: "sell",
    bought: "buy",
    fell: "fall",
    fallen: "fall",
    rose: "rise",
    risen: "rise",
    grew: "grow",
    grown: "grow",
    shrank: "shrink",
    shrunk: "shrink",
    began: "begin",
    begun: "begin",
    broke: "break",
    broken: "break",
    spoke: "speak",
    spoken: "speak",
    took: "take",
    taken: "take",
    gave: "give",
    given: "give",
    went: "go",
    gone: "go",
    made: "make",
    led: "lead",
    left: "leave",
    lost: "lose",
    won: "win",
    struck: "strike",
    sought: "seek",
    brought: "bring",
    built: "build",
    came: "come",
    chose: "choose",
    chosen: "choose",
    drew: "draw",
    drawn: "draw",
    drove: "drive",
    driven: "drive",
    kept: "keep",
    knew: "know",
    known: "know",
    meant: "mean",
    ran: "run",
    saw: "see",
    seen: "see",
    sent: "send",
    shut: "shut",
    spent: "spend",
    stood: "stand",
    swore: "swear",
    thought: "think",
    threw: "throw",
    thrown: "throw",
    withdrew: "withdraw",
    withdrawn: "withdraw",
    wrote: "write",
    written: "write",
    overtook: "overtake",
    men: "man",
    women: "woman",
    children: "child",
    people: "people",
    talks: "talk",
    jets: "jet",
    duties: "duty",
    levies: "levy",
    lies: "lie",
    lay: "lie",
    data: "data",
    media: "media",
    worse: "bad",
    worst: "bad",
    better: "good",
    best: "good",
    // "called it groundless" is no telephone call.
    called: "dub",
    calling: "dub",
    chinese: "china",
    american: "us",
    americans: "us",
    america: "us",
    usa: "us",
    britain: "british",
    europe: "european",
  }),
);

/** Stems already worked out; the same few thousand words come again and again. */
const known = new Map<string, string>();
const knownAtMost = 20_000;

/** The index form of a lower-case word: `tariffs` → `tariff`, `licences` → `licens`, `fell` → `fall`. */
export const stem = (word: string): string => {
  const before = known.get(word);
  if (before !== undefined) return before;
  const stemmed = stemmer(irregular.get(word) ?? respell(word));
  if (known.size >= knownAtMost) known.clear();
  known.set(word, stemmed);
  return stemmed;
};

const respell = (word: string): string => {
  let spelled = word;
  for (const [from, to] of spellings) spelled = spelled.replace(from, to);
  return spelled;
};
