import { Readable } from "node:stream";
import { curate } from "../../adapters/curate/curate.ts";

/** What a command of the curating tool did. */
export interface CurateRun {
  readonly exitCode: number;
  readonly written: string;
  readonly complaints: string;
}

/** Runs a command of the curating tool in this process, with answers as if they were typed. */
export const runCurate = async (
  args: readonly string[],
  answers: readonly string[] = [],
): Promise<CurateRun> => {
  let written = "";
  let complaints = "";
  const exitCode = await curate(args, {
    write: (text) => (written += text),
    complain: (text) => (complaints += text),
    input: Readable.from(answers.map((answer) => `${answer}\n`)),
  });
  return { exitCode, written, complaints };
};
