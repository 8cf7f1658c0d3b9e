import { randomBytes } from "node:crypto";

/** Tells a fault of the program: the cause with an incident id to `log`; gives back one calm sentence with the id. */
export const createFaultReport =
  (log: (text: string) => void) =>
  (error: unknown): string => {
    const incident = randomBytes(3).toString("hex");
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log(`incident ${incident}: ${cause}\n`);
    return `This could not be answered, by a fault of the program (incident ${incident}).`;
  };
