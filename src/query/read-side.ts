const us =
  "(?:the )?(?:us|u\\.s\\.?|united states|washington|white house|trump|america|americans|ustr|bessent|greer|lutnick|biden|administration)";
const china =
  "(?:china|beijing|the chinese|chinese (?:government|ministry|officials?|side)|xi|mofcom|china's commerce ministry|commerce ministry|foreign ministry)";
const speaks =
  "(?:say|said|says|claim|claimed|respond|responded|react|reacted|reply|replied|answer|answered|argue|argued|call|called|think|describe|described|explain|explained|accuse|accused|announce|announced|promise|promised|want|wanted|demand|demanded|deny|denied|confirm|confirmed|retaliate|retaliated|object|justify|justified|view|position)";

const speaker = (side: string): RegExp =>
  new RegExp(
    `\\b(?:did|does|do|has|had|how|what|would|according to|in the view of) ?${side}\\b.{0,30}\\b(?:${speaks}|(?:do|did|done) (?:in (?:return|response|reply|answer)|about (?:it|that|this)))\\b|\\b${side}(?:'s)? (?:reply|reaction|response|answer|position|view|side|version|account|claim|statement|stance|retaliation|countermeasures?|explanation|readout|read-out)\\b|\\baccording to ${side}\\b|\\b${side} (?:say|says|said|claims?|claimed|denies|denied)\\b`,
    "i",
  );

const speakers = { us: speaker(us), china: speaker(china) } as const;
const chineseSpeakers = {
  us: /美(国|方)(怎么)?(说|回应|表示|反应)/,
  china: /(中国|中方|北京)(怎么)?(说|回应|表示|反应|如何)/,
} as const;

/** Both named as one subject: which of them comes last must not decide. */
const together = new RegExp(
  `\\b(?:did|does|do|has|have|had|how|what|would|according to) (?:both )?(?:${us},? (?:and|or|&) ${china}|${china},? (?:and|or|&) ${us})\\b|(?:(?:美国|美方)[和与及](?:中国|中方|北京)|(?:中国|中方|北京)[和与及](?:美国|美方)).{0,6}(?:说|回应|表示|反应|如何)`,
  "i",
);

/** Whose words or acts are asked for; undefined for both or neither. `"How did Beijing respond?"` → china */
export const readSide = (text: string): "us" | "china" | undefined => {
  if (together.test(text)) return undefined;
  const found = (["us", "china"] as const).filter(
    (side) => speakers[side].test(text) || chineseSpeakers[side].test(text),
  );
  return found.length === 1 ? found[0] : undefined;
};
