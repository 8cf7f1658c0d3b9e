import { askingSentence } from "./split-parts.ts";

/*
 * Questions about the height of a duty, as people ask them: from the books ("What was the rate on …?") and from their own
 * situation ("Our lamps landed on 15 September. What did we owe?").
 */

const money =
  "(?:tariffs?|dut(?:y|ies)|rates?|surcharges?|lev(?:y|ies)|tax(?:es|ed)?|charged?|charging|pay(?:ing|s)?|paid|owed?|owing|due|face[ds]?|facing|percent(?:age)?)";
const height = new RegExp(
  [
    `\\b(?:what|whats|what's|which|how (?:high|much|big|steep|large|heavy))\\b.{0,90}\\b${money}\\b`,
    `\\b(?:at|to) (?:what|which) (?:rate|percentage|level)\\b`,
    `\\bhow (?:heavily |highly |hard )?(?:was|were|is|are|did|do|does|would) .{1,60}\\b(?:taxed|charged|assessed|tariffed|hit)\\b`,
    `\\bhow much .{0,30}\\bcustoms\\b`,
    `\\b(?:what|how much)\\b.{0,60}\\b(?:add(?:ed|ing)?|impos(?:e|ed|ing)|slap(?:ped)?|put|levied|collect(?:ed)?)\\b.{0,40}\\bon\\b`,
    "关税|税率|税.{0,6}多少|多少.{0,6}税",
  ].join("|"),
  "i",
);
/** "Is it still 145 percent?" asks how high it is too. */
const check = /^\W*(?:so |and |but )?(?:is|are|was|were|do|does|did)\b.{0,80}\d ?(?:%|percent\b|per cent\b)/i;
/** A scrap that names a duty and little else asks for its height. */
const duty = /\b(?:tariffs?|dut(?:y|ies)|rates?|surcharges?|lev(?:y|ies)|tax(?:es)?)\b/i;
const scrapLength = 9;
/** So does a longer one that begins with the duty and has no verb. `"postal duty on a 40 dollar package from Shenzhen in June 2025"` */
const headed = /^(?:\S+ ){0,4}(?:tariff|duty|rate|surcharge|levy|tax)\b/i;
const verb =
  /\b(?:is|are|was|were|be|been|do|does|did|has|have|had|can|could|will|would|should|who|why|when|where|how|whether)\b/i;
const headedLength = 14;

/** Whether a question asks how high a duty is, as far as its wording shows. `"How was it taxed?"` → true */
export const asksHeight = (text: string): boolean => {
  const length = text.split(" ").length;
  return (
    height.test(text) ||
    check.test(text) ||
    (length <= scrapLength && duty.test(text)) ||
    (length <= headedLength && headed.test(text) && !verb.test(text))
  );
};

/** Money that a duty brings in or costs, and what it rests on: no question about its height. */
const otherMatter =
  /\b(?:revenue|receipts|proceeds|refund\w*|pa(?:y|id) (?:back|out)|money|billions?|millions?|households?|famil(?:y|ies)|consumers?|shoppers?|jobs?|prices?|costs?|inflation|deficit|economy|growth|gdp|share of|court|judges?|ruling|lawsuit|legal|authority|basis|grounds|reasons?|goal|aim|purpose|hts|codes?)\b/i;
/** Other points of a duty on some goods: whom it spares, how it moved, a measure that is no percentage. */
const otherPoint = new RegExp(
  [
    "\\b(?:who|whom|whose|why|when|how many|how long|how often)\\b",
    "\\b(?:exempt\\w*|exclu(?:ded|sions?)|exceptions?|spared?|carve\\w*|waive\\w*)\\b",
    "\\b(?:by how much|percentage points?|chang(?:e[ds]?|ing)|went (?:up|down)|go(?:es)? (?:up|down)|doubl\\w+|increas(?:e|es|ing)|decreas\\w+|reduc(?:e|es|tions?)|cuts?|jump\\w*|climb\\w*|fell|fall|drop\\w*|rises?|rose)\\b",
    "\\bflat (?:fee|sum|dollar|amount|charge)\\b|\\bdollars? (?:charge|fee|amount)\\b|\\bper (?:item|piece|parcel|package|net ton|ton|tonne)\\b|\\bfees?\\b",
  ].join("|"),
  "i",
);

/** Whether the money that a duty moves or the law behind it is asked for. */
export const asksOtherMatter = (text: string): boolean => otherMatter.test(text);

/** Whether a question asks for the height of a duty, not for the money it moves or the law behind it. */
export const asksRate = (text: string): boolean => asksHeight(text) && !otherMatter.test(text);

/** Whether nothing but the height of a duty is asked for. */
export const asksOnlyRate = (text: string): boolean => asksRate(text) && !otherPoint.test(text);

const lays =
  /\b(?:charg(?:e|es|ed|ing)|levie[ds]|levy|tax(?:ed|es)?|add(?:s|ed)?|impos(?:e|es|ed)|slap(?:ped|s)?|put|collect(?:s|ed)?)\b.{0,40}\bon\b|\bowe[ds]?\b/i;

/** Whether a question speaks of charging goods, with or without the word tariff. `"What did China add on US goods?"` → true */
export const speaksOfCharging = (text: string): boolean => lays.test(text);

/** What a question sets aside: "leaving the old lists aside", "on top of the 301 duties", "not counting …". */
const asides = [
  /\b(?:leav(?:e|ing)|sett?(?:ing)?|put(?:ting)?)\b[^,.?!;]{1,60}?\b(?:aside|out|to one side)\b/gi,
  /\b(?:on top of|apart from|aside from|other than|besides|beside|beyond|not counting|without counting|not including|without|excluding|except(?: for)?|ignoring|disregarding|forget(?:ting)?(?: about)?|never mind|over and above|in addition to|as well as|separate from|leaving out)\b[^,.?!;]{1,60}?(?=[,.?!;]|$|\b(?:what|which|how|did|does|do|was|were|is|are)\b)/gi,
  /(?:除了|不算|不计|不包括)[^，。？,?]{1,20}(?:以外|之外|外)?/g,
];

/** The question without what it sets aside. `"Leaving the old lists aside, what did we owe?"` → `", what did we owe?"` */
export const withoutAsides = (text: string): string =>
  asides.reduce((rest, aside) => rest.replace(aside, " "), text);

/** The words that ask, without the sentence or clause that only tells of the asker's case. */
export const askingClause = (text: string): string => {
  const asking = withoutAsides(askingSentence(text));
  const clause =
    /^.{12,}?(?:[,;:]|\s[-–—])\s+(?:and |so |but )?((?:at |to |on )?(?:what|whats|what's|which|how)\b.*)$/is.exec(
      asking,
    )?.[1];
  return clause !== undefined && asksHeight(clause) ? clause : asking;
};

/** Words for the duty on (nearly) all goods; with them a good beside it is only the asker's own. */
const generalWords =
  /\bacross[- ]the[- ]board\b|\ball[- ]goods\b|\ball (?:chinese|american|us|u\.s\.) (?:goods|imports|products)\b|\b(?:chinese|american|us|u\.s\.) (?:goods|imports|products|origin)\b|\b(?:goods|imports|products|anything|everything|stuff) (?:from|made in|out of) (?:china|america|the us)\b|\b(?:second[- ]term|second administration)\b|\b(?:new|extra|additional|added|emergency|ieepa|headline|blanket|general|overall|combined|trump(?:'s)?)\b.{0,20}\b(?:tariffs?|dut(?:y|ies)|rates?|surcharges?|lev(?:y|ies)|tax(?:es)?)\b|\badd(?:s|ed|ing)? up\b|(?:所有|全部).{0,6}(?:商品|产品|货物)/i;

/** Whether a rate question speaks of all goods. */
export const speaksOfAllGoods = (text: string): boolean => generalWords.test(text);

/** Words of somebody whose own goods came in. */
const own =
  /\b(?:we|our|ours|us|my|mine|i|me|shipment|container|consignment|cargo|order|invoice|entry|landed|cleared|imported|arrived)\b/i;

/** Whether goods in a question are the asker's own. */
export const tellsOwnCase = (text: string): boolean => own.test(text);

const laws = /\b(?:section |sec\.? |s\.?)?(122|201|232|301|338)(?:'?s)?\b|(122|201|232|301|338) ?条款/gi;

/** Ids of the laws whose section is named. `"the 232 rate"` → `["section-232"]` */
export const readSections = (text: string): string[] => [
  ...new Set([...text.matchAll(laws)].map(([, latin, han]) => `section-${latin ?? han ?? ""}`)),
];

const goodBehind =
  /\b(?:chinese|american|us|u\.s\.|china's)[- ](?:made |origin |built |grown )?(\p{L}{3,})|\b(?:tariffs?|dut(?:y|ies)|rates?|lev(?:y|ies)|surcharges?|tax) on (?:the |our |my |imported |chinese |american |us )?(\p{Ll}{3,})/giu;
/** Words in the place of a good that mean all of them, or no goods at all. */
const noGood =
  /^(?:goods?|imports?|products?|exports?|shipments?|items?|merchandise|stuff|things?|origin|tariffs?|dut(?:y|ies)|lev(?:y|ies)|rates?|tax(?:es)?|surcharges?|customs|sides?|government|importers?|exporters?|buyers?|sellers?|suppliers?|retaliat\w+|counter\w*|additional|extra|across|average|china|chinese|american?|second|first)$/i;

/** Words that stand where a tariff question names the goods, known to the base or not. `"China's tariff on US ginseng"` → `["ginseng"]` */
export const readGoods = (text: string): string[] =>
  [...text.matchAll(goodBehind)]
    .map(([, behindSide, behindDuty]) => behindSide ?? behindDuty ?? "")
    .filter((word) => !noGood.test(word));
