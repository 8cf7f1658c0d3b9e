import type { ScopeCue } from "../knowledge/schema.ts";
import type { Scope } from "./query.ts";
import { asksBothSides } from "./read-both-sides.ts";

type Kind = Exclude<Scope["kind"], "in">;

const self = "(?:i|we|my|our|us|me|one)";
const acting =
  "(?:buy|sell|invest|short|stock|stockpile|import|export|order|ship|move|relocate|switch|wait|hedge|hold|claim|file|apply|register|relabel|hire|shop|source|raise)";

/** Wordings that ask for something no fact can give, first one that fits. Lower case, straight quotes. */
const wordings: readonly (readonly [Kind, RegExp])[] = [
  [
    "advice",
    /\bdo (?:i|we) (?:need|have) (?:to|an?)\b|\bought (?:i|we|a|an|one)\b|\b(?:i|we) ought\b|\bis it better (?:for me |for us )?to\b|\bbetter off\b|\bis best for\b/,
  ],
  [
    "opinion",
    /\b(?:is|was|are|were) .{2,40} (?:an? )?(?:better|worse|smarter|stronger|tougher|nicer) (?:\w+ )?than (?:trump|xi|biden|china|the us|america|bessent|he lifeng|his|her)\b|\broot(?:ing)? for\b|\b(?:scam|hoax|rip-?off|joke|circus)\b/,
  ],
  [
    "prediction",
    /\b(?:what|how|who|where|when|which)\b.{0,50}\b(?:would|could|might)\b.{0,60}\bif\b|\bwhat if\b|(?:什么时候|何时)会/,
  ],
  [
    "advice",
    new RegExp(
      `\\bshould(?:n't)? (?:still )?${self}\\b|\\bwhat should ${self} do\\b|\\b(?:my|our) .*\\bshould (?:she|he|they|it)\\b`,
    ),
  ],
  [
    "advice",
    new RegExp(
      `\\b(?:smart|wise|safe|worth|sensible|risky|good (?:time|idea)|better|best|clever) (?:it )?(?:to |for me to |time to )?${acting}|\\bworth (?:buying|importing|waiting|investing)`,
    ),
  ],
  [
    "advice",
    new RegExp(
      `\\bwould you (?:${acting}|recommend|advise)|\\b(?:recommend|advice|advise|any tips?)\\b|\\bbest way (?:to|for)\\b|\\bwhich .{2,40} (?:should|would|do you suggest) ${self}|\\bwhat (?:stock|share)s? to\\b`,
    ),
  ],
  [
    "advice",
    /\b(?:how (?:can|do|could|would|might|to)|can|is there a way) (?:i|we|my|our|to)\b.{0,60}\b(?:avoid|dodge|evade|get around|bypass|relabel|disguise|hide|minimi[sz]e|reduce|lower|save|legally|claim|get my|get our|recover|lock in|protect|profit|make money)\b/,
  ],
  [
    "advice",
    /\b(?:is|was) (?:now|this|today) (?:the|a) (?:right |good |best |bad )*(?:time|moment) (?:to|for)\b|\b(?:what|how|when|where|which .{2,30}) should (?:(?:an?|the|us|american|chinese|small|big) )*(?:importers?|exporters?|buyers?|compan(?:y|ies)|firms?|shops?|farmers?|growers?|sellers?|business(?:es)?|brands?|manufacturers?|retailers?|investors?|people)\b/,
  ],
  [
    "advice",
    /我(?:们)?(?:应)?该|该不该|建议|推荐|怎么(?:才能)?(?:避免|省|避税|申请|规避)|值得(?:买|投资)|要不要|炒股|买哪/,
  ],
  [
    "opinion",
    /\b(?:do|did|don't|would) (?:you|u) (?:think|believe|feel|reckon|agree|like|support|prefer|trust|see)\b(?!.*\bwill\b)|\b(?:your|ur) (?:honest |personal |own )?(?:opinion|view|views|take|thoughts|guess|verdict|favou?rite)\b|\bwhat do you (?:think|make)\b|\bimo\b/,
  ],
  [
    "opinion",
    /\bwho(?:'s| is| was|s| are)? (?:really )?(?:the )?(?:better|best|worse|worst|right|wrong|at fault|to blame|stronger|smarter|tougher|winning|losing|more honest|more to blame)\b|\bwho (?:won|lost|wins|started|blinked|caved|deserves)\b(?!.{0,20}(?:case|ruling|vote|appeal|suit|lawsuit|contract))|\bwhich (?:side|country|president|leader) (?:is|was) (?:winning|losing|right|wrong|better|worse|stronger|more)\b/,
  ],
  [
    "opinion",
    /\b(?:is|was|are|were|isn't|wasn't) (?:it |this |that |the .{2,40} |trump |xi |china |america |biden |bessent )?(?:really )?(?:a |an |just |such a )?(?:wrong|fair|unfair|immoral|moral|ethical|justified|stupid|dumb|smart|evil|genius|bully|liar|coward|hero|idiot|fool|disgrace|ridiculous|crazy|hypocri\w+|good idea|bad idea|good deal|bad deal|worth it|a mistake|a win|a disaster)\b/,
  ],
  [
    "opinion",
    /\b(?:dumb|stupid|idiotic|moronic)\b|\bgood or bad\b|\bright or wrong\b|\bare you (?:pro|for|against|on)\b|\bwhose side\b|\bmorally\b|\bdoes .{2,30} deserve\b/,
  ],
  [
    "opinion",
    /你(?:觉得|认为|怎么看|支持|站)|谁(?:对谁错|赢了|输了|更强|更厉害|的错|怕了)|好不好|公平吗|值得吗|对不对[？?]?$/,
  ],
  [
    "prediction",
    /\b(?:how likely|likelihood|chances?(?: are| of|\b.*\?)|odds|probabilit\w+|predict\w*|prognos\w+|your forecast|outlook for|crystal ball|what's next|what happens next|bet on|place bets)\b/,
  ],
  [
    "prediction",
    /\b(?:next|coming) (?:year|summer|spring|autumn|fall|winter|month|week|quarter|president|election|decade|few years)\b(?!.{0,20}\b(?:was|were|had)\b)|\bin the future\b|\bby (?:2028|2029|203\d)\b|\bup or down\b|\bany time soon\b|\bever (?:again|end|be)\b/,
  ],
  [
    "prediction",
    /\b(?:is|are|'s|'re) .{2,40}(?:going to|gonna|about to|likely to|expected to) (?!.{0,20}\bin (?:201\d|202[0-6])\b)/,
  ],
  [
    "prediction",
    /\b(?:what|how|who|where|when|which)\b.{0,50}\b(?:would|could|might)\b.{0,60}\bif\b|\bwhat if\b|\bwould .{3,60} if\b/,
  ],
  [
    "prediction",
    /(?:什么时候|何时)会|会不会|将会|预测|未来会|接下来|可能性|概率|还会(?:不会)?|明年|会怎么发展|下一步会/,
  ],
];

/** What the two governments say of right and wrong is on record; what the bot thinks of it is not. */
const addressed = /\b(?:you|u|your|ur|imo)\b|你/;

/** A dated plan can be told although it lies in the future; what somebody said he will do is a statement on record. */
const onRecord =
  /\b(?:sa(?:y|ys|id)|told|promis\w+|pledg\w+|commit\w*|agree\w*|announc\w+|plan(?:ned|s)?|schedul\w+|set to|supposed to|due|expect(?:s|ed)? (?:by|to)|according|estimate\w*|forecasts? (?:by|of|from)|under the|did .{2,30} forecast|project\w+)\b/;
const willEnd =
  /\b(?:when|until when|what date|which day|how long|what day)\b.{0,40}\bwill\b.{0,60}\b(?:expire|end|lapse|run(?: out)?|take effect|start|begin|apply|come into force|enter into force|last|be held|take place|meet)\b/;
const future =
  /(?:^|[.?!] ?|, ?|\band |\bso )(?:will|won't) |\b(?:what|when|where|who|which|how (?:much|many|large|big|high|far|long)|how) .{0,60}\bwill\b|\bwill .{2,60}\?|^will\b|\bu? ?think .{0,60}\b(?:will|going to)\b|, you think\b/;

const readPrediction = (lower: string): boolean =>
  future.test(lower) && !onRecord.test(lower) && !willEnd.test(lower);

/** Parties of quarrels with third countries, and what shows that China is concerned after all. */
const chinaWords =
  /chin(?:a|as|ese)\b|beijing|\bxi\b|\bprc\b|hong kong|huawei|tiktok|bytedance|nexperia|rare[- ]earth|fentanyl|\bsoy|section (?:301|122|232)|ieepa|supreme court|de minimis|temu|shein|geneva|busan|stockholm|madrid|kuala lumpur|中|华|稀土|大豆/i;
const otherActs = (party: string): RegExp =>
  new RegExp(
    `\\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|ban|bans|curbs|quotas?|anti-?dumping)\\b.{0,25} (?:on|against) (?:the )?(?:imports (?:of|from) )?${party}\\b|\\b${party}(?:'s|s|n|ian)? (?:own )?(?:counter-?)?(?:tariffs?|dut(?:y|ies)|levies|retaliat\\w+|surcharge)|\\b(?:did|does|has|do) (?:the )?${party} (?:impose|put|charge|levy|slap|retaliat\\w+|tax)|\\b${party}[-–/ ]+(?:china|us|u\\.s\\.)\\b.{0,12}\\b(?:deal|dispute|war|trade|agreement|tariff)|\\b(?:china|us|u\\.s\\.)[-–/]${party}\\b`,
    "i",
  );

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Builds the reader from the vocabulary's small talk and parties. */
export const createScopeReader = (cues: readonly ScopeCue[]): ((text: string) => Scope) => {
  const smallTalk = new Set(
    cues
      .filter(({ id }) => id.startsWith("small-talk"))
      .flatMap((cue) => [...cue.cues, ...(cue.zh ?? [])].map((phrase) => plain(phrase))),
  );
  const parties = cues
    .filter(({ id }) => id.startsWith("party-"))
    .flatMap(({ id, cues: words, zh }) => [
      ...words.map((word) => ({
        id,
        key: word.toLowerCase(),
        pattern: new RegExp(`\\b${escape(word)}\\b`, "i"),
        acts: otherActs(escape(word)),
      })),
      ...(zh ?? []).map((word) => ({
        id,
        key: word.toLowerCase(),
        pattern: new RegExp(escape(word)),
        acts: new RegExp(`${escape(word)}(?:对|的关税|加征)`),
      })),
    ]);

  return (text) => {
    const lower = text.toLowerCase();
    if (!/[\p{L}\p{N}]/u.test(text)) return { kind: "empty", cue: "" };
    if (smallTalk.has(plain(text))) return { kind: "small-talk", cue: text };
    const attributed = (): boolean => !addressed.test(lower) && asksBothSides(lower);
    const worded = wordings.find(
      ([kind, pattern]) => pattern.test(lower) && !(kind === "opinion" && attributed()),
    );
    if (
      worded !== undefined &&
      !(worded[0] === "prediction" && (onRecord.test(lower) || willEnd.test(lower)))
    )
      return { kind: worded[0], cue: pattern(worded[1], lower) };
    if (readPrediction(lower)) return { kind: "prediction", cue: "will" };
    const party = parties.find(
      ({ key, pattern: named, acts }) =>
        // A text without the word fits neither; looking for it is cheap.
        lower.includes(key) && (acts.test(text) || (named.test(text) && !chinaWords.test(text))),
    );
    return party === undefined ? { kind: "in" } : { kind: "other-dispute", cue: party.id };
  };
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const pattern = (found: RegExp, text: string): string => found.exec(text)?.[0] ?? "";
