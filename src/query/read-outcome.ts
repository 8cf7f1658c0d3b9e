import type { Outcome } from "./query.ts";

const subject =
  "(?:it|that|this|they|those|these|he|she|trump|xi|china|beijing|washington|the (?:us|americans|chinese|plan|threat|pledge|promise|deal))";

/** Wordings that ask what became of something that was told, not for more about it. */
const cues: readonly RegExp[] = [
  // "did that ever happen", "was it actually imposed", "has any of it come true"
  /\b(?:ever|actually|really|in fact|indeed|eventually|finally|in the end|ultimately|after all)\b.{0,20}\b(?:happen(?:ed)?|do (?:it|that|so|this)|did (?:it|that|so)|done|come (?:true|about|to pass|into force)|came (?:true|about)|take effect|took effect|materiali[sz]ed?|impos(?:e|ed)|carr(?:y|ied) out|implement(?:ed)?|deliver(?:ed)?|arrive[d]?|enforced?|occur(?:red)?|go through|went through|follow through)\b/i,
  // "did it buy them?", "has China lifted it?": whether what was told was done.
  new RegExp(
    `^\\W*(?:and |so |but |then |ok |well )*(?:did|has|have|had) ${subject} (?:\\w+ )?[a-z]+ (?:it|them|that|those|this|any)\\b`,
    "i",
  ),
  // "how much did they actually buy", "was it really paid out": deeds, not the words that were told.
  /\b(?:did|has|have|had|was|were)\b(?: \w+){0,3} (?:actually|really|in fact|in the end|eventually|ultimately) (?!mean|say|said|think|want)[a-z]+/i,
  /\b(?:happen(?:ed)?|do (?:it|that|so|this)|come true|materiali[sz]ed?|go ahead|go through) (?:in the end|after all|eventually|at all|or not)\b/i,
  new RegExp(
    `\\b(?:did|has|have|had|does|do|was|were) (?:any of )?${subject} (?:ever |actually |really |all )?(?:happen|happened|materiali[sz]ed?|come (?:true|about|off|to (?:anything|pass|nothing))|go (?:ahead|through|anywhere|into (?:force|effect))|gone (?:ahead|through)|take effect|taken effect|work(?:ed)?(?: out)?|last(?:ed)?|stick|stuck|hold|held|survive[d]?|follow(?:ed)? through|back(?:ed)? (?:down|off|out)|make good|made good|stand|stood|carry (?:it|that) out|do (?:it|that|so|as promised)|deliver(?:ed)?|keep (?:it|its|his|their|that)|kept (?:it|its|his|their)|comply|complied|pan(?:ned)? out)\\b`,
    "i",
  ),
  /\b(?:go|went|gone|going) (?:through|ahead) with (?:it|that|this|them)\b/i,
  /\b(?:follow|followed|following) (?:it |that )?through\b|\bmake good on\b|\bmade good on\b/i,
  /\b(?:keep|kept|honou?r|honou?red|fulfil|fulfill|fulfilled|meet|met|break|broke|miss|missed) (?:it|that|them|(?:his|its|their|her|the) (?:word|promises?|pledges?|threats?|targets?|commitments?|side))\b/i,
  /\bwhat (?:came|became|has become|has come) of\b|\bhow did (?:it|that|this|things) (?:end|turn out|go|pan out|play out|work out)\b|\bwhat was the (?:outcome|upshot|result)\b|\bwhat (?:was it|were they) (?:replaced|followed|superseded) (?:by|with)\b|\bwhat (?:replaced|followed|superseded|came after|came next)\b|\bwhat (?:then )?happened (?:then|next|after(?:wards?)?|to (?:it|that|them)|in the end|with (?:it|that))\b/i,
  /\b(?:end|ends|ended|wind|wound) up (?:with|at|on|paying|facing|getting|doing|being)\b/i,
  /(?:后来|最后|最终|结果)(?:呢|怎么样|如何|怎样|发生|实施|执行|生效|兑现|做到)|真的(?:发生|实施|执行|兑现|做到|生效)|(?:兑现|落实|实施|生效|做到|发生)了(?:吗|没有|没)/,
];

/** A change to something that the question does not name: "when did they raise it?", "was it lowered?". */
const verb =
  "(?:rais(?:e|ed)|increas(?:e|ed)|hik(?:e|ed)|doubl(?:e|ed)|put (?:it |them )?(?:up|down)|lower(?:ed)?|cut|reduc(?:e|ed)|halv(?:e|ed)|lift(?:ed)?|drop(?:ped)?|end(?:ed)?|scrap(?:ped)?|suspend(?:ed)?|paus(?:e|ed)|replac(?:e|ed)|extend(?:ed)?|prolong(?:ed)?|chang(?:e|ed)|amend(?:ed)?|resum(?:e|ed)|restor(?:e|ed)|delay(?:ed)?|postpon(?:e|ed)|withdraw|withdrew|withdrawn|cancel(?:l?ed)?|repeal(?:ed)?|revok(?:e|ed)|overturn(?:ed)?|struck down|ban(?:ned)?|unban(?:ned)?|reinstat(?:e|ed)|updat(?:e|ed)|revers(?:e|ed))";
const pointed = "(?:it|that|this|them|those|these|they|the (?:rate|tariff|duty|fee|ban|order|rule|rules))";
const changes: readonly RegExp[] = [
  new RegExp(`\\b${verb} ${pointed}\\b`, "i"),
  new RegExp(
    `\\b(?:is|are|was|were|has|have|had|did|get|got|been|be) (?:${pointed} )?(?:been |later |ever |since |finally |then |also |get |got )*${verb}(?: again| later| since| afterwards?| up| down| back)?(?:[?!.]|$| (?:after|before|in|by|at|then|later|since|when|to)\\b)`,
    "i",
  ),
  /(?:它|这个?|那个?|后来|之后)?(?:又|再|何时|什么时候|有没有)?(?:被)?(?:提高|上调|下调|降低|取消|暂停|延长|恢复|撤销|废除|推翻)了?(?:吗|没有|多少)?[？?]?$/,
];

/** What a follow-up asks of what was told. `"did he go through with it?"` → `became`; `"when did they raise it?"` → `changed` */
export const readOutcome = (text: string): Outcome | undefined =>
  cues.some((cue) => cue.test(text))
    ? "became"
    : changes.some((cue) => cue.test(text))
      ? "changed"
      : undefined;
