const questionWord =
  "(?:whats|what's|what|when|who|whom|which|where|why|how|did|does|do|is|was|were|are|has|have|had|by how much|on what|in what|until when|since when)";
const asks = new RegExp(`\\b${questionWord}\\b|\\?$|[\u4e00-\u9fff]`, "i");
const opensQuestion = new RegExp(`^\\W*(?:and |so |but )?${questionWord}\\b`, "i");
const joint = new RegExp(
  `(?:\\?+\\s+|[,;]?\\s+(?:and|&|plus|also)(?: also)?\\s+|,\\s+)(?=${questionWord}\\b)|[？；]|，(?=(?:什么|何时|谁|哪|为什么|多少|怎么))`,
  "gi",
);

/** Words that carry a question of their own, so that "and why" alone is no part; two Han characters count as a word. */
const wordCount = (text: string): number =>
  text.match(/\p{Script=Han}{2}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)?.length ?? 0;

/** "Two questions: …" announces the points and is none. */
const announcing =
  /^\W*(?:(?:just|ok|so|i have|i've got|got) )*(?:a |the )?(?:two|three|four|couple of|few|[234]) (?:quick |short |more )?(?:things|questions|points|bits|queries|asks)[^:?]{0,30}:\s*/i;

/**
 * The questions that a question with several points is made of; empty where it asks one thing.
 * `"When was X and how much did Y cost?"` → `When was X`, `how much did Y cost?`
 */
export const splitParts = (text: string): string[] => {
  const pieces = text
    .replace(announcing, "")
    .split(joint)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  const asking = pieces.filter((piece) => asks.test(piece));
  return asking.length >= 2 && asking.length <= 4 && asking.every((piece) => wordCount(piece) >= 2)
    ? asking
    : [];
};

/** Words before a colon that are about the asker or the asking; others name the matter ("Magnet exports: …"). */
const aboutAsking =
  /^\W*(?:for|as|from|asking|writing|checking|fact-checking|making|building|drawing|preparing|revising|studying|researching|covering|quick|student|homework|class|exam|essay|quiz|question|serious|dumb|silly|stupid|simple|random|help|urgent|context|background|note|fyi|btw|ok|okay|hi|hello|hey|sorry|right|so|me|my|i|i'm|we|our)\b|\b(?:question|check|help|here|this|following|know|one|please|asks?|wonder(?:s|ing)?|thing|things):$/i;

/** The sentences of a text; a lead before a colon is one where it is about the asker. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?。！？])\s+|(?<=[。！？])|(?<=^[^?]{0,60}:)\s+/u)
    .reduce<string[]>((list, sentence) => {
      const last = list.at(-1);
      return last?.endsWith(":") === true && !aboutAsking.test(last)
        ? [...list.slice(0, -1), `${last} ${sentence}`]
        : [...list, sentence];
    }, [])
    .filter((sentence) => sentence.trim() !== "");

/** Sentences told beside the question ("I import toys. What …?"): the part that asks, where one does. */
export const askingSentence = (text: string): string => {
  const sentences = sentencesOf(text);
  if (sentences.length < 2) return text;
  const asking = sentences.filter((sentence) => /[?？]\s*$/.test(sentence) || opensQuestion.test(sentence));
  return asking.length === 0 || asking.length === sentences.length ? text : asking.join(" ");
};
