/** A question without case and punctuation, by which repetitions are found. */
export const plainQuestion = (question: string): string =>
  question
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
