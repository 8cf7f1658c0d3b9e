import type { KnowledgeBase } from "../knowledge-base.ts";
import { addDays, daysBetween, isPartialDate } from "../partial-date.ts";
import type { Fact } from "../schema.ts";
import { findDays } from "./find-days.ts";
import { error, type Finding, warning } from "./finding.ts";

const words = ["a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const count = `(\\d{1,3}|${words.join("|")})`;
const span = new RegExp(`\\bfor (?:another |a further )?${count}(?: more)?[ -]days?\\b`, "i");
const distance = new RegExp(`\\b${count} days? (?:after|before) $`, "i");

const toNumber = (text: string): number => {
  const place = words.indexOf(text.toLowerCase());
  return place < 0 ? Number(text) : place + 1;
};

/** Some count the first day, some do not. */
const isAbout = (days: number, told: number): boolean => Math.abs(days - told) <= 1;

const reviewFact = ({ id, statement, from, until }: Fact): Finding[] => {
  const days = findDays(statement, from?.slice(0, 4)).filter(({ day }) => isPartialDate(day));
  const [one, two] = days;
  const told = span.exec(statement)?.[1];
  // "On 5 May, three days before 8 May": only a date right behind the words is what is counted from.
  const apart = two === undefined ? undefined : distance.exec(statement.slice(0, two.start))?.[1];
  const range =
    one !== undefined &&
    two !== undefined &&
    /\b(?:from|between) $/i.test(statement.slice(0, one.start)) &&
    /^ (?:to|until|till|through|and) $/.test(statement.slice(one.end, two.start));
  if (range) {
    const length = daysBetween(one.day, two.day);
    if (length < 0)
      return [error(id, `"${one.words} … ${two.words}" runs backwards; correct one of the dates`)];
    if (told !== undefined && !isAbout(length, toNumber(told)))
      return [
        error(id, `says ${told} days, but from ${one.day} to ${two.day} it is ${length}; correct one of them`),
      ];
    return [];
  }
  if (apart !== undefined && one !== undefined && two !== undefined) {
    const length = Math.abs(daysBetween(one.day, two.day));
    if (!isAbout(length, toNumber(apart)))
      return [
        error(id, `says ${apart} days, but between ${one.day} and ${two.day} lie ${length}; correct one of them`),
      ];
  }
  if (told !== undefined && from?.length === 10 && until?.length === 10) {
    const length = daysBetween(from, until);
    if (!isAbout(length, toNumber(told)))
      return [
        warning(
          id,
          `says "for ${told} days", which from ${from} runs to ${addDays(from, toNumber(told))}, but until is ${until}; check both`,
        ),
      ];
  }
  return [];
};

/** Numbers of days in a statement must agree with its dates and with the fact's from and until. */
export const reviewDayCounts = ({ facts }: KnowledgeBase): Finding[] => facts.flatMap(reviewFact);
