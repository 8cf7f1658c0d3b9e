import type { KnowledgeBase } from "../knowledge-base.ts";
import { isPartialDate } from "../partial-date.ts";
import { findDays } from "./find-days.ts";
import { error, type Finding } from "./finding.ts";

const weekdayOf = (day: string): string =>
  new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** Days written out must be in the calendar and fall on the weekday they name: "Friday 5 June 2025" was a Thursday. */
export const reviewWeekdays = ({ facts }: KnowledgeBase): Finding[] =>
  facts.flatMap(({ id, statement, note, asks, from }) =>
    [statement, ...asks, ...(note === undefined ? [] : [note])].flatMap((text) =>
      findDays(text, from?.slice(0, 4)).flatMap(({ day, weekday, words }): Finding[] => {
        if (!isPartialDate(day)) return [error(id, `"${words}" is not in the calendar; correct the date`)];
        if (weekday === undefined || weekdayOf(day) === weekday) return [];
        return [
          error(id, `"${words}": ${day} was a ${weekdayOf(day)}; correct the weekday or the date`),
        ];
      }),
    ),
  );
