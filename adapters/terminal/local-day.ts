import { dayIn } from "../../src/service/calendar.ts";

/** Today's date where this process runs, `YYYY-MM-DD`. */
export const localDay = (): string => dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, Date.now());
