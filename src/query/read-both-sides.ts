import type { Term } from "./query.ts";

/*
 * Whether a question asks what the two governments say against each other: an accusation and its denial, two accounts of
 * one event, who is blamed by whom. Who is right is not asked here: that stays an opinion.
 */

const us =
  "(?:the )?(?:us|u\\.s\\.?|united states|america|americans?|washington|white house|trump|biden|administration|ustr|bessent|greer|lutnick|rubio|hassett|navarro|yellen|lighthizer|mnuchin|state department|treasury|commerce (?:department|secretary))";
const china =
  "(?:the )?(?:china|chinese|beijing|xi|mofcom|xinhua|(?:foreign|commerce) ministry|ccpit|he lifeng|liu he|li chenggang|wang (?:yi|wentao))";
const others =
  "(?:economists?|research(?:ers)?|stud(?:y|ies)|analysts?|critics|experts|industry|judges|courts?)";

const verbs =
  "(?:say|says|said|saying|claim(?:s|ed)?|argu(?:e|es|ed|ing)|maintain(?:s|ed)?|insist(?:s|ed)?|assert(?:s|ed)?|contend(?:s|ed)?|alleg(?:e|es|ed)|accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|complain(?:s|ed)?|respond(?:s|ed)?|react(?:s|ed)?|repl(?:y|ies|ied)|answer(?:s|ed)?|counter(?:s|ed)?|retort(?:s|ed)?|rebut(?:s|ted)?|reject(?:s|ed)?|den(?:y|ies|ied)|disput(?:e|es|ed)|contradict(?:s|ed)?|confirm(?:s|ed)?|describ(?:e|es|ed)|explain(?:s|ed)?|justif(?:y|ies|ied)|defend(?:s|ed)?|object(?:s|ed)?|criticis(?:e|es|ed)|criticiz(?:e|es|ed)|protest(?:s|ed)?|portray(?:s|ed)?|interpret(?:s|ed)?|view(?:s|ed)?|sees?|saw|regard(?:s|ed)?|tells?|told|warn(?:s|ed)?|threaten(?:s|ed)?|take it|took it|put it|make of)";
/** What a government may say by itself; said by both, it is a joint announcement and no quarrel. */
const alone = `(?:${verbs}|announce(?:s|d)?|report(?:s|ed)?|propose(?:s|d)?|decide(?:s|d)?)`;
const nouns =
  "(?:views?|viewpoints?|perspectives?|positions?|stances?|versions?|accounts?|stor(?:y|ies)|claims?|statements?|lines?|arguments?|cases?|takes?|readings?|read-?outs?|narratives?|explanations?|reasoning|justifications?|defen[cs]es?|complaints?|grievances?|accusations?|allegations?|charges?|criticisms?|objections?|denials?|repl(?:y|ies)|responses?|answers?|rebuttals?|reactions?|retorts?|pushback|counter-?\\w+|descriptions?|confirmations?|sides? of (?:it|the|this|that))";
const saying = `(?:${verbs}|${nouns})`;

/** One government with a word of saying: "does Washington accuse", "China's answer", "according to Beijing". */
const speaking = (party: string): string =>
  `(?:\\b(?:did|does|do|has|have|how|what) ${party}\\b[^,;?.]{0,40}?\\b${alone}\\b|\\b${party}(?:'s|’s|s')? (?:[\\w-]+ ){0,2}?${saying}\\b|\\b(?:according to|as told by|in the view of|in the eyes of|per) ${party}\\b)`;

const parties =
  "(?:each|both|two|either|neither|opposing|rival) (?:of the |of these )?(?:two )?(?:sides?|part(?:y|ies)|capitals?|governments?|countr(?:y|ies)|nations?|powers?|superpowers|delegations?|camps?|leaders|presidents)";
const accounts =
  "(?:versions?|accounts?|stor(?:y|ies)|statements?|claims?|views?|read-?outs?|narratives?|positions?|lines|explanations?|numbers|figures)";
const differ =
  "(?:differ\\w*|match\\w*|clash\\w*|conflict\\w*|diverge\\w*|contradict\\w*|agree|disagree|square|line up|at odds|the same|compatible|contrast\\w*)";

/** How much may be told between one who speaks and the other, and what must stand there. */
const apart = 200;
const between = /\b(?:and|but|while|whereas|versus|vs|against|then)\b|[,;:?.—–/]/;

/** The stretches of a text in which somebody speaks. */
const spansOf = (
  text: string,
  speaker: RegExp,
): readonly { readonly start: number; readonly end: number }[] =>
  [...text.matchAll(speaker)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** Whether one speaks and then the other. One pattern for both would be so long that it takes a second to compile. */
const inTurn = (text: string, one: RegExp, two: RegExp): boolean => {
  const seconds = spansOf(text, two);
  return (
    seconds.length > 0 &&
    spansOf(text, one).some(({ end }) =>
      seconds.some(
        ({ start }) => start >= end && start - end <= apart && between.test(text.slice(end, start)),
      ),
    )
  );
};

/** Two named in one breath who each say something. */
const together = (first: string, second: string): string =>
  `\\b${first}(?:'s|’s)? (?:\\w+ ){0,2}?(?:and|or|vs\\.?|versus|&|against) (?:what )?${second}\\b(?:'s|’s)?,? (?:[\\w-]+ ){0,3}?(?:each|both|${saying})\\b`;

/** Who is named, and who speaks. */
const named = (party: string): RegExp => new RegExp(`\\b${party}\\b`);
const names = { us: named(us), china: named(china), others: named(others) } as const;
const speaks = (party: string): RegExp => new RegExp(speaking(party), "g");
const speakers = { us: speaks(us), china: speaks(china), somebody: speaks("(?:he|she|they)") } as const;

/** "how do the White House and the Chinese government each see that", "American and Chinese versions" */
const breaths: readonly (readonly [readonly RegExp[], RegExp])[] = [
  [[names.us, names.china], new RegExp(`${together(us, china)}|${together(china, us)}`)],
  [[names.others, names.us], new RegExp(`${together(others, us)}|${together(us, others)}`)],
  [[names.others, names.china], new RegExp(`${together(others, china)}|${together(china, others)}`)],
];

/** Whether two who speak are named: one after the other, or in one breath. In lower case. */
const namesTwoSpeakers = (text: string): boolean =>
  // "what does Washington accuse China of and what's Beijing's answer", "what did he announce and how did Beijing take it"
  inTurn(text, speakers.us, speakers.china) ||
  inTurn(text, speakers.china, speakers.us) ||
  inTurn(text, speakers.somebody, speakers.china) ||
  breaths.some(([who, pattern]) => who.every((name) => name.test(text)) && pattern.test(text));

/** Wordings that ask for both governments' words by themselves. */
const cues: readonly RegExp[] = [
  // "the accusation and the denial", "the charge next to the reply"
  "\\b(?:accusations?|allegations?|charges?|claims?|complaints?|case|criticism|grievances?|arguments?|objections?)\\b[^?.]{0,40}(?:\\band\\b|\\bvs\\b|\\bversus\\b|\\bagainst\\b|\\bnext to\\b|\\bbeside\\b|,|/)[^?.]{0,30}\\b(?:denials?|repl(?:y|ies)|response|answer|rebuttals?|retort|defen[cs]e|counter-?\\w+|comeback|pushback)\\b",
  // "who said what", "what did either say", "what did B say back"
  "\\bwho (?:said|says|claims|claimed|accuses|blames?|blamed) (?:what|whom?)\\b|\\bwhat (?:did|does|do|has|have) (?:either|each|both|neither|the two)\\b.{0,40}\\bsa(?:y|id)\\b|\\b(?:say|said|saying) (?:back|in (?:return|reply))\\b|\\bwho (?:does|do|did) (?:each|either|both)\\b",
  // "the two accounts", "conflicting reports"
  `\\b(?:conflicting|competing|contradictory|rival|diverging|differing|different|opposing|two|both|three) (?:accounts|versions|stories|claims|views|narratives|read-?outs|statements|readings|reports|arguments)\\b`,
  // "do their versions match?", "views differ"
  `\\b${accounts}\\b.{0,40}\\b${differ}\\b|\\b${differ}\\b.{0,20}\\b${accounts}\\b`,
  // "arguments for and against", "accusation and denial side by side"
  `\\b${nouns}\\b.{0,60}\\b(?:side by side|next to (?:each other|one another)|for and against|pro and con|on (?:both|either|each) sides?)\\b`,
  // "is that how Beijing told it?", "did China tell it the same way?"
  `\\bhow (?:${us}|${china}) (?:told|tells|saw|sees|describe[sd]?|put|puts|remembers?) (?:it|that|things)\\b|\\b(?:tell|told|see|saw|describe|put) (?:it|that|things) (?:the same|that way|differently|likewise|like that)\\b|\\bsame (?:story|account|version)\\b`,
  // "who is to blame, going by what each says" is read by what follows; "who broke the truce" asks for the accusations
  "\\bwho (?:really |actually )?(?:broke|violated|breached)\\b|\\bwhose (?:version|account)\\b",
  "各自|双方.{0,8}(?:说|立场|观点|看法|主张|口径)|各执|各方(?:说法|立场|观点)|说法.{0,4}(?:不同|不一|矛盾)|(?:指责|指控).{0,12}(?:回应|否认|反驳|辩解)|美国?.{0,14}(?:说|称|指责|指控).{0,20}(?:中国|中方|北京).{0,6}(?:怎么|如何)(?:说|回应|看|反驳)",
].map((cue) => new RegExp(cue, "i"));

/** "each capital", "both sides": asked for their words only where words are meant, not duties or purchases. */
const both = new RegExp(`\\b${parties}\\b`, "i");
const words = new RegExp(
  `\\b(?:${verbs}|${nouns}|keen|think|bless\\w*|approv\\w*|endors\\w*|accept\\w*|back(?:ed)?|sign(?:ed)? off|okay(?:ed)?)\\b`,
  "i",
);
const jointly = /\bjoint(?:ly)?\b|\btogether\b|\bin common\b/i;
const bare =
  /^(?:(?!\b(?:how (?:much|many)|percent\w*|points?|rates?)\b).)*\bboth sides (?:on|of|about|over)\b/i;

/** Whether both governments' words are asked for. `"Who said what?"` → true, `"By how much did each side cut tariffs?"` → false */
export const asksBothSides = (text: string): boolean =>
  !jointly.test(text) &&
  (namesTwoSpeakers(text.toLowerCase()) ||
    cues.some((cue) => cue.test(text)) ||
    (both.test(text) && words.test(text)) ||
    bare.test(text));

/** Words that tell of the quarrel, not what it is about. */
const aboutSaying = new RegExp(
  `^(?:${verbs}|${nouns}|capitals?|governments?|delegations?|ministr\\w+|officials?|quarrels?|row|debates?|controvers\\w+|dispute|disagree\\w*|contested|conflicting|competing|rival|opposing|match|differ\\w*|contradict\\w*|agree|fair|blame|fault|back|next|beside|alongside|think|keen)$`,
  "i",
);

/** Words of saying are in every dispute and in none: in a question for both sides they weigh next to nothing. */
export const passOverSaying = (terms: readonly Term[]): Term[] =>
  terms.map((term) =>
    term.role === "content" &&
    term.entities === undefined &&
    aboutSaying.test(term.surface.replace(/['’]s$/, ""))
      ? { ...term, role: "filler" }
      : term,
  );
