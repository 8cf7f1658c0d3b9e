import type { Direction, TariffReading } from "./query.ts";

/*
 * Who charges whom is read off a simplified text in which each word of a family stands as one capital letter:
 * A american side, C chinese side (c: a bare "China", which before a tariff names the target), T tariff, G goods, P pays, L lays on, X exporter, I importer, o on/against, f from, w any other word.
 */
const families: readonly (readonly [string, RegExp])[] = [
  [
    "A",
    /^(us|u\.s|usa|america|american|americans|washington|trump|biden|united|states|美国|美方|美|特朗普)$/,
  ],
  ["c", /^china$/],
  ["C", /^(chinas|china's|chinese|beijing|beijings|beijing's|prc|xi|中国|中方|北京|华)$/],
  ["T", /^(tariffs?|dut(y|ies)|lev(y|ies)|surcharges?|rates?|tax|taxes|关税|税率|税)$/],
  [
    "G",
    /^(goods?|imports?|products?|exports?|shipments?|items|merchandise|stuff|soybeans?|商品|产品|货物|进口|输美|输华)$/,
  ],
  ["P", /^(pay|pays|paid|paying|face|faces|faced|facing|bear|owe|owed|缴|面临)$/],
  [
    "L",
    /^(charge|charges|charged|charging|impose|imposed|imposes|levied|slap|slapped|put|puts|apply|applied|collect|collects|collected|raise|raised|lower|lowered|cut|cuts|add|added|taxes|taxed|hit|加征|征收|收|降|对)$/,
  ],
  ["X", /^(exporters?|farmers?|growers?|sellers?|出口商)$/],
  ["I", /^(importers?|buyers?|进口商)$/],
  ["o", /^(on|against|for|upon|toward|towards|of|对)$/],
  ["f", /^(from|made|out|来自)$/],
];

const simplify = (text: string): string =>
  (
    text
      .toLowerCase()
      .match(
        /中国|美国|美方|中方|北京|特朗普|关税|税率|商品|产品|货物|进口商|出口商|进口|输美|输华|来自|加征|征收|面临|对华|对美|\p{Script=Han}|[\p{L}\d.']+/gu,
      ) ?? []
  )
    .map((word) => word.replace(/\.$/, ""))
    .map((word) =>
      word === "对华"
        ? "oC"
        : word === "对美"
          ? "oA"
          : (families.find(([, pattern]) => pattern.test(word))?.[0] ?? "w"),
    )
    .join("");

/** First rule that fits decides. */
const directions: readonly (readonly [RegExp, Direction])[] = [
  [
    /[Cc][wL]{0,3}T[wTG]{0,4}o[w]{0,2}A|[Cc]L[wT]{0,6}[of]?w{0,2}AG|[Cc][w]{0,3}L[w]{0,4}T?o[w]{0,2}A/,
    "china-on-us",
  ],
  [/A[wAL]{0,4}T[wTG]{0,4}o[w]{0,2}[Cc]|A+[w]{0,3}L[w]{0,4}T?[of][w]{0,2}[Cc]/, "us-on-china"],
  [/T[wTG]{0,5}o[w]{0,2}[Cc]/, "us-on-china"],
  [/T[wTG]{0,5}o[w]{0,2}A/, "china-on-us"],
  [
    /A+X[w]{0,3}P|A+[GX]w{0,4}P|[GX]w{0,2}fw{0,2}A+w{0,4}P|[Cc]w{0,2}Iw{0,4}P|A+Gw{0,4}w{0,2}[Cc]/,
    "china-on-us",
  ],
  [/[Cc]X[w]{0,3}P|[Cc]G[w]{0,4}P|Io[Cc]|Iwo[Cc]G|Gw?fw{0,2}[Cc]|[Cc]Gw{0,3}A/, "us-on-china"],
  [/[Cc]w{0,2}oA/, "china-on-us"],
  [/Aw{0,2}o[Cc]/, "us-on-china"],
  [/[Cc]w{0,2}L/, "china-on-us"],
  [/A+w{0,3}cT|A+w{0,2}L/, "us-on-china"],
  [/C[w]{0,2}T/, "china-on-us"],
  [/A+[w]{0,3}T|cw?T|T[wo]{0,3}[Cc]G/, "us-on-china"],
  [/[Cc]G/, "us-on-china"],
  [/A+G/, "china-on-us"],
];

/** Layers that questions name; the ids are those of the series' `layer`. */
const layers: readonly (readonly [string, RegExp])[] = [
  ["fentanyl", /fentanyl|芬太尼/i],
  ["reciprocal", /reciprocal|liberation[- ]day|对等关税/i],
  ["section-122", /section 122|\b122\b|global (surcharge|tariff)|worldwide tariff|122条款/i],
  ["forced-labour", /forced[- ]labou?r|强迫劳动/i],
];

/** What a question about tariffs leaves open and what it fixes; undefined for any other question. */
export const readTariff = (text: string): TariffReading | undefined => {
  const about = /tariff|\bdut(y|ies)\b|\blev(y|ies)\b|surcharge|\brates?\b|关税|税率|加征/i.test(text);
  if (!about) return undefined;
  const direction = readDirection(text);
  const counting = /\beffective\b|\b(?:actually|really) (?:collected|paid|charged)\b|实际/i.test(text)
    ? "effective"
    : /\baverage\b|\bmean\b|平均/i.test(text)
      ? "average"
      : /\btotal\b.*\b(with|including|older|301)|\ball[- ]in\b|总税率/i.test(text)
        ? "total"
        : undefined;
  // Several layers together are the general rate.
  const named = layers.filter(([, pattern]) => pattern.test(text));
  const layer = named.length === 1 ? named[0]?.[0] : undefined;
  const stack =
    /\badd(ing|ed)?( it| them)? (all )?up\b|\bstack|\bsum\b|\bcombined\b|\btogether\b|\blayers\b|\baltogether\b|\bmade up of\b|\bbreak ?down\b|叠加|合计/i.test(
      text,
    );
  return { ...(direction && { direction }), ...(counting && { counting }), ...(layer && { layer }), stack };
};

/** Who charges whom, as far as the words tell. `"levy on goods from China"` → us-on-china */
export const readDirection = (text: string): Direction | undefined => {
  const simple = simplify(text);
  return directions.find(([pattern]) => pattern.test(simple))?.[1];
};

/** Whether several layers of the US tariff are named. `"the fentanyl and reciprocal duties"` → true */
export const namesLayers = (text: string): boolean =>
  layers.filter(([, pattern]) => pattern.test(text)).length > 1;
