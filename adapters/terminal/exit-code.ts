import type { Answer } from "../../src/index.ts";

/** What the process tells its caller. */
export const exitCode = { answered: 0, fault: 1, wrongUse: 2, abstained: 3 } as const;

/** The exit code of one answer: 3 when no fact was given, else 0. */
export const exitCodeOf = ({ kind }: Answer): number =>
  kind === "abstention" ? exitCode.abstained : exitCode.answered;
