/** Number words up to which groups are counted in words. */
const numberWords =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
/** Two are told in a breath, and not as a series. */
const fewest = 3;
const counted = `(\\d+|${numberWords.slice(fewest).join("|")})`;

/** Wordings that ask for the members of a group of so many: `which ten executives`, `names of the three judges`. */
const asksMembers: readonly RegExp[] = [
  new RegExp(
    `\\b(?:names? of|name|which|who (?:are|were)|list(?= (?:the|all|of|these|those)\\b)|what are)(?: of)?(?: all)?(?: the| these| those)?(?: other)? ${counted} (?!percent|per cent|years?|months?|weeks?|days?)`,
    "i",
  ),
  /([\d两三四五六七八九十]+)[家个名位项种][^，。？]{0,20}分别(?:是|叫|有)/,
];
const chineseNumbers = "零一二三四五六七八九十";

const valueOf = (text: string): number => {
  const word = numberWords.indexOf(text.toLowerCase());
  if (word >= 0) return word;
  const han = text === "两" ? 2 : chineseNumbers.indexOf(text);
  return han >= 0 ? han : Number(text);
};

/** Three things or more in a row: `a, b and c`. */
const series = /[\p{L}\d][\p{L}\d.'’-]*, (?:[\p{L}\d.'’-]+ ){1,5}and [\p{L}\d]/u;

/**
 * Whether a statement only counts the group whose members are asked for. `"… sanctioned ten executives"` for
 * `"which ten executives"` → true; a statement that tells some of them, or counts no such group, may be the answer.
 */
export const onlyCounts = (question: string, statement: string): boolean => {
  const match = asksMembers.map((pattern) => pattern.exec(question)).find((found) => found !== null);
  if (match === undefined || series.test(statement)) return false;
  const asked = valueOf(match[1] ?? "");
  const numbers = statement.match(new RegExp(`\\b${counted}\\b`, "gi")) ?? [];
  return asked >= fewest && numbers.some((number) => valueOf(number) === asked);
};
