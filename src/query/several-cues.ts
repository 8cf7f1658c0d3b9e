/*
 * Wordings that show that several things are asked for. The plain ones stand in `read-focus.ts`; these come last there,
 * so that a question that also asks when or how much is still read as that first.
 */

const anyOf = (patterns: readonly string[]): RegExp => new RegExp(patterns.join("|"));

/** Things that are told one by one. */
const itemNouns =
  "(?:actions|agencies|aims|arguments|benefits|bodies|carve-outs|changes|commitments|components|concessions|conditions|cuts|curbs|deals|deliverables|demands|details|effects|elements|examples|exceptions|exemptions|findings|grounds|highlights|instruments|items|laws|layers|limits|makers|measures|moves|offers|openings|orders|outcomes|pieces|planks|pledges|points|powers|probes|promises|provisions|purchases|reactions|reasons|remedies|results|rounds|routes|rules|sanctions|sources|statutes|steps|studies|takeaways|targets|terms|things|tools|topics|ways|weapons|works)";

/** Words that end in s and are no plural. */
const noPlural =
  "(?!did|does|do|is|was|were|are|has|have|had|this|its|congress\\b|process\\b|business\\b|access\\b|class\\b|news\\b|basis\\b|status\\b|series\\b|it\\b|he\\b|she\\b|they\\b|one\\b|side|party|way\\b)";

/** A wish for a list that is not put with the word "list". */
export const listCue = anyOf([
  "\\bwh(?:at|o|ich) all\\b",
  "\\b(?:what|who|where) else\\b",
  "\\bwhat (?:other|further|more)\\b",
  "\\bwhich (?:other )?ones\\b",
  "\\b(?:any|all|every|each) (?:the |of the |of its |of their |other )?(?:[\\w'-]+ ){0,2}?" +
    itemNouns +
    "\\b",
  "\\b(?:the|their|its|main|key|other|various|different|several|some|all|many|specific|separate) (?:[\\w'-]+ )?" +
    "(?:items|points|elements|planks|deliverables|takeaways|highlights|examples|provisions|studies|outcomes|components)\\b",
  "\\b(?:give|show|tell|get|send|need|want|have|name|spell|set|lay|reel|run|count|tick)\\b.{0,30}\\b(?:items|rundown|run-down|round-?up|overview|recap|points|bullets?|examples|names of|one by one|each of|every one|run through)\\b",
  "\\bname (?:me |us )?(?:the|all|some|every|each|any|a few|as many|two|three|four|five|six|\\d+|[a-z-]+s\\b)",
  "\\b(?:give|tell|show|list|name|want|need)\\b[^.?!]{0,20}\\bevery\\b",
  "\\b(?:product|item|line|point|firm|company|country|measure)[ -]by[ -](?:product|item|line|point|firm|company|country|measure)\\b",
  "\\b(?:enumerate|itemi[sz]e|bullet ?points?|bullets|rundown|run-down|round-?up|recap|check-?list|inventory|laundry list|one by one|in turn)\\b",
  "\\bwhat (?:[\\w'-]+ ){0,3}?" +
    itemNouns +
    " (?:did|do|does|was|were|are|has|have|had|can|could|came|come)\\b",
  "\\bwhat (?:are|were) (?:the|some|all|his|her|its|their|beijing's|china's|washington's|america's|trump's) (?:[\\w'-]+ ){0,2}?" +
    itemNouns +
    "\\b",
  "\\bwhich (?:of )?(?:the |its |their |his )?(?:" +
    noPlural +
    "[\\w'-]+ ){0,3}?" +
    noPlural +
    "[a-z-]{2,}[^siu'\\W]s (?:did|do|was|were|are|have|had|can|could|will|would|may|might|must|should|still|now|that|who|came|got|saw|fell|rose|went|let|lets|give|[a-z]+ed)\\b",
  "\\bwhich " + noPlural + "[a-z-]{2,}[^siu'\\W]s (?:of|on|from|under|in|with|for|to)\\b",
  "\\bwho were (?:they|on)\\b",
  "\\bwhat (?:was|were|is|are|went|goes) (?:all )?(?:in|on|inside|part of) (?:the|that|this|its|their) (?:[\\w'-]+ ){0,2}?(?:package|deal|list|agreement|order|basket|bundle|fact sheet|statement|text|box|toolbox)\\b",
  "\\bwhat came out of\\b|\\bwhat (?:did|does|do) .{3,60} (?:include|cover|contain|consist of|comprise|entail)\\b",
  "还有什么|还有哪|都有什么|包括什么|包含什么|分别是|有什么(?:内容|措施|成果|承诺)|盘点|清单|逐一",
]);

/** Comparatives of size, time and worth, as the source of a pattern. */
export const comparative =
  "(?:more|less|fewer|higher|lower|bigger|smaller|larger|greater|steeper|heavier|lighter|better|worse|faster|slower|stronger|weaker|tougher|softer|stricter|looser|tighter|cheaper|dearer|costlier|longer|shorter|earlier|later|sooner|wider|narrower|deeper|milder|harsher|richer|poorer)";
/** What goes up and down. */
const trend =
  "(?:grow|grew|grown|growing|shrink|shrank|shrunk|shrinking|rise|rose|risen|rising|fall|fell|fallen|falling|widen|widened|widening|narrow|narrowed|narrowing|climb|climbed|climbing|drop|dropped|dropping|increase|increased|increasing|decrease|decreased|decreasing|improve|improved|improving|worsen|worsened|worsening|gain|gained|gaining|lose|lost|losing|going up|gone up|go up|went up|up)";
const year = "(?:19|20)\\d\\d(?:[/–-]\\d\\d)?";

/** What stands between the two sides of a comparison. */
export const comparator =
  /,?\s(?:than|versus|vs\.?|(?:as )?(?:compared|opposed) (?:to|with)|(?:as |set |up )?against|relative to|next to)\s/i;

/** Two accounts told beside the question ("one analyst says 57, another 40"). */
export const twoAccountsCue =
  /\b(?:one|some)\b[^.?!]{0,40}\b(?:says?|said|puts?|claims?|tells?|told|reports?|writes?|quotes?)\b[^.?!]{0,90}\b(?:another|others|the other)\b/;

/** Two things weighed against each other without the word "compare". */
export const comparisonCue = anyOf([
  `\\bhow (?:much|many|far) (?:of an? )?${comparative}\\b`,
  `\\b${comparative}\\b[^.?!]{0,90}?\\bthan\\b(?! (?:\\$|£|€|\\d|an? (?:year|month|week|decade|hundred|third|quarter)\\b|half\\b|one\\b|two\\b|three\\b|ever\\b|expected\\b|just\\b|usual\\b))`,
  `\\b${comparative} or ${comparative}\\b`,
  `\\b${trend} or (?:${trend}|down|smaller|down)\\b`,
  `\\b(?:which|who|whose)\\b[^.?!]{0,60}\\b(?:higher|lower|bigger|smaller|larger|greater|steeper|heavier|tougher|stricter|longer|shorter)\\b`,
  "\\b(?:which|who|whose)\\b[^.?!]{0,60}\\b(?:more|less) [a-z]+\\b[^.?!]{0,90}\\bor\\b",
  `\\b(?:is|was|were|are|did|does|do)\\b[^.?!]{0,40}\\b${comparative} (?:for|in|on|with|under|after|before|by)\\b[^.?!]{0,40}\\bor\\b`,
  `\\b${year} (?:as )?(?:against|to|vs\\.?|versus|over) (?:in )?(?:\\w+ )?${year}\\b`,
  "\\bas (?:against|next to|beside|alongside)\\b|\\b(?:set|put|held?|lay|measured?|stack(?:ed)?)\\b[^.?!]{0,80} (?:against|next to|beside|alongside)\\b|\\bstack(?:s|ed)? up\\b|\\bside by side\\b|\\brelative to\\b|\\bin contrast\\b|\\bcontrast\\b",
  `\\bagainst (?:the )?(?:same|previous|prior|last|first|${year}|a year|january|february|march|april|may|june|july|august|september|october|november|december)\\b`,
  "\\bthen and (?:now|in|today|since|by)\\b|\\bthan (?:now|today|before|then|it (?:was|is)|they (?:were|are))\\b",
  "\\b(?:as|so) (?:high|low|much|many|big|large|bad|good|steep|strict) as\\b",
  "\\b(?:gap|spread) between\\b",
  "高还是低|多还是少|更高|更低|更多|更少|相差|差多少|比.{1,20}(?:高|低|多|少|大|小)",
]);
