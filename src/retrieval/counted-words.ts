import type { Token } from "../query/tokenize.ts";

/** Words so near to a number that they may be what it counts. */
const reach = 4;
const numberWord =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|half|hundreds?|thousands?|millions?|billions?|trillions?|no|none|several)$/;
const year = /^(?:19|20)\d\d$/;

/** Positions that may be counted by a number of the text. */
export const countedPositions = (tokens: readonly Token[]): Set<number> => {
  const counted = new Set<number>();
  tokens.forEach(({ word, kind }, place) => {
    const number = kind === "number" ? !year.test(word) : numberWord.test(word);
    if (!number) return;
    for (let near = Math.max(0, place - reach); near <= place + reach; near++) counted.add(near);
  });
  return counted;
};
