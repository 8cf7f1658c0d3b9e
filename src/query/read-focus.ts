import type { Focus } from "./query.ts";
import { comparisonCue, listCue, twoAccountsCue } from "./several-cues.ts";

/** Wordings that show what is asked for, most telling first. English cues are matched in lower case. */
const cues: readonly (readonly [Focus, RegExp])[] = [
  [
    "dispute",
    /\bwho (is|was) (right|telling the truth|lying)|\b(did|has|have|had) (china|beijing|washington|the us|the white house) (ever )?(back|confirm(ed)?|accept(ed)?|agreed?(?! (to|on))|den(y|ied)|admit(ted)?|disputed?|say the same)\b|\breally (gone|over|true|part)|\bone (side )?says\b.*\b(an)?other\b|\bwhich (number|figure|version) (is|to|should|holds|counts|applies)\b|\bdisput(e|ed)\b(?! over)|\bcontested\b|\bcontroversial\b|\bwhat(?:'s| is| was) the (row|quarrel|disagreement|argument|controversy|debate)\b|\bdisagree|有争议|争议|谁说的/,
  ],
  [
    "definition",
    /^\W*(?:(?:could|can|would|will) you |please )*explain (?!how|why|when|who|where|whether|what)/,
  ],
  [
    "comparison",
    /\bcompar(e|ed|ing|ison)\b|\bversus\b|\bvs\.?(?= )|\bdifferen(ce|t|ces)\b|\bmatch(ed)? what\b|\bhow .* differ\b|\bbefore and after\b|比较|相比|对比|区别|差别/,
  ],
  [
    "how-long",
    /\bhow long\b|\bhow many (days|weeks|months|years|hours|minutes)\b|\bfor how long\b|\bduration\b|多久|多长时间|多少天|几天|几个月/,
  ],
  [
    "when",
    /(?<!\bthan )\bwhen\b|\bwhat (date|day|year|month|time)\b|\bwhich (date|day|year|month)\b|\bon what (date|day)\b|\bsince when\b|\buntil when\b|\bdate of\b|\bwich day\b|什么时候|何时|哪一?天|哪一?年|几月|几号|哪个月|什么日期|什么时间/,
  ],
  [
    "how-much",
    /\bhow (much|high|big|large|far|low|steep|great|wide|deep)\b|\bwhat (tariff|duty|rate|percent|percentage|level|share|amount|price|sum|fee|fine|penalty|cut|charge|vote|levy|surcharge|total|figure|size|cost)\b|\b(?:what|whats|what's) (?:is |was |are |were )?(?:the )?(?!an? )(?:[a-z0-9'-]+ ){0,3}?(?:tariff|duty|rate|percentage|share|amount|fee|fine|penalty|deficit|surplus|levy|total|cost|price|vote|value|surcharge)\b|\bwhich (?:tariff|duty|rate)\b|\bwhat %|多少(?!天|年)|多高|多大|税率|百分之几|几成/,
  ],
  ["how-many", /\bhow many\b|\bnumber of\b|几(个|家|名|位|架|次|种|项)/],
  [
    "who",
    /\bwho\b|\bwhom\b|\bwhose\b|\bwhich (official|person|minister|justice|judge|leader|president|senator|company|firm|country|court|agency|side|party|negotiator|envoy|chipmaker|retailer|university|newspaper|outlet)s?\b|谁|哪(个|些)(人|官员|国家|公司|企业|法院|部门)|哪位|哪家/,
  ],
  [
    "where",
    /\bwhere\b(?! (does|do|did|is|was) (the|that|this) .*(come from|number|figure))|\b(in )?(which|what) (city|cities|place|country|venue|building|town|port|location)\b|\bvenue\b|哪里|哪儿|在哪|哪座?城市|什么地方/,
  ],
  [
    "why",
    /\bwhy\b|\bhow come\b|\bwhat (made|caused|led|prompted|drove|reasons?|was the reason|is the reason)\b|\bfor what reason\b|\breasons?\b.*\?|\bgrounds\b|\bon what (basis|reasoning|grounds)\b|\brationale\b|\bjustif(?:y|ied|ies|ication)\b|\bwhere (does|do|did) .* come from\b|\by$|为什么|为何|原因|凭什么|理由/,
  ],
  [
    "quote",
    /\b(exact|precise|actual|very) (words?|wording|quote)\b|\bquote\b|\bword for word\b|\bverbatim\b|\bwhat words\b|\bin (his|her|their) own words\b|原话|原文/,
  ],
  [
    "definition",
    /\bwhat('?s| is| are| was| were)? (meant|a |an |the )?.{0,60}\b(mean|stand for|means)\b|\bwhat does .* mean\b|\bdefin(e|ition)\b|\bexplain\b|\beli5\b|\bwhat counts as\b|\bmeaning of\b|\bmeaning\?|\bwhat (?:does|do|did) .{2,40} do\?*$|^(whats|what's|what is|what are|what was|what were) (?!.*(tariff|rate|duty) (on|of|for)\b)(?![^,]*\b(in|on|by|for|of|at|from|before|after|between|during|to|about) )|是什么(意思)?[？?]?$|什么是|什么叫|定义/,
  ],
  [
    "status",
    /\b(still|currently|now|yet)\b.{0,40}\b(in force|in effect|in place|charged|collected|active|on hold|suspended|paused|applied|running|on|valid|alive|banned|levied)\b|\b(in force|in effect|in place|on hold|suspended|switched on|active)\b.{0,40}\b(now|still|today|at the moment|currently|right now|this year)\b|\b(is|are) .{3,60} (in force|in effect|suspended|on hold|still|approved yet)\b|还在|是否仍|仍然|还有效|目前.{0,10}(生效|暂停)/,
  ],
  [
    "list",
    /\b(list|name|names of|which|what) (the |all |all the )?(two|three|four|five|six|seven|eight|nine|ten|\d+)\b|\blist\b|\bname (the|all|some|every)\b|\bwhat (kinds?|sorts?|types?) of\b|\bwhich (kinds?|sorts?|types?|products|goods|items|firms|companies|countries|officials|measures|steps|cities|metals|elements|minerals|moves|cases|sectors|us|chinese|american)\b|\bwho (are|were) the\b|哪些|哪几|列出|列举/,
  ],
  ["list", listCue],
  ["comparison", comparisonCue],
  ["how", /\bhow\b|怎么|如何|怎样/],
  [
    "yes-no",
    /^(so |and |but |wait |hey |ok )?(is|are|was|were|did|do|does|has|have|had|can|could|will|would|should|isn't|isnt|wasn't|didn't|didnt|aren't|hasn't|hasnt)\b|\b(right|correct|true)\?$|\bor was it\b|吗[？?]?$|是否|是不是|有没有|会不会/,
  ],
];

/** Foci that ask for one point of a thing. */
export const pointFoci = [
  "when",
  "how-long",
  "how-much",
  "how-many",
  "who",
  "where",
] as const satisfies readonly Focus[];

/**
 * Everything a question asks for by its question words, most telling first; `what` where nothing else is told. A wish for a list and what is compared may stand
 * `beside` the question ("Give me the items."). `"When did the truce start?"` → `when`
 */
export const readFocuses = (text: string, beside = text): Focus[] => {
  const lower = text.toLowerCase();
  const found = new Set(cues.filter(([, pattern]) => pattern.test(lower)).map(([focus]) => focus));
  if (beside !== text && listCue.test(beside.toLowerCase())) found.add("list");
  if (twoAccountsCue.test(beside.toLowerCase())) found.add("comparison");
  return found.size > 0 ? [...found] : ["what"];
};
