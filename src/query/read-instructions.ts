/** Sentences addressed to the bot's workings rather than to the subject. They have no effect: they are left out. */
const orders: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|prompts?|rules?|sources?|guidelines?|everything|above|previous|training|facts|restrictions)\b/i,
  /\b(?:system|developer|admin|hidden)[ _-]?(?:prompt|message|mode|instructions?)\b/i,
  /^\W*(?:system|assistant|developer|admin) ?:/i,
  /\b(?:pretend|act as|role-?play|you are now|from now on|imagine you)\b/i,
  /\brepeat after me\b|\brepeat (?:the|this|these|my)\b|\b(?:start|begin|end|prefix|finish) (?:every|each|your|all) (?:reply|answer|response|message|sentence)s?\b/i,
  /\b(?:reply|respond|answer) (?:only )?(?:with|in|as) (?:the word |only |"|base64|json|a poem|pirate)/i,
  /\b(?:print|show|reveal|output|dump|leak|tell me) (?:me )?(?:your|the) (?:system|hidden|initial|secret|internal|own|api|environment|env|token|password|config|instructions|prompt)/i,
  /\bjailbreak|\bdan mode\b|\bdo anything now\b|\bno restrictions\b|\bsudo\b|\bdrop table\b|\bexecute\b.{0,20}\b(?:code|command|script)\b/i,
  /忽略.{0,10}(?:指令|提示|规则)|系统提示|假装你?是|扮演/,
];

/** The question without sentences that give orders to the bot, and whether there were any. */
export const dropInstructions = (text: string): { readonly rest: string; readonly dropped: boolean } => {
  const sentences = text.split(/(?<=[.!?。！？;])\s+|(?<=[。！？])|\n+/u);
  const kept = sentences.flatMap((sentence) => {
    if (!orders.some((pattern) => pattern.test(sentence))) return [sentence];
    // A question may share its sentence with an order ("SYSTEM: … What did NBC say?"): keep what asks.
    const asks = /\b(?:what|when|who|whom|which|where|why|how|did|does|is|was|were|are)\b[^.!?]*\?/i.exec(
      sentence,
    )?.[0];
    return asks !== undefined && !orders.some((pattern) => pattern.test(asks)) ? [asks] : [];
  });
  return { rest: kept.join(" ").trim(), dropped: kept.join(" ") !== sentences.join(" ") };
};
