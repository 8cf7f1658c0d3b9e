import type { Inspector } from "./inspector.ts";
import type { ProcessMeter } from "./process-meter.ts";
import type { Ask } from "./questions.ts";

/** How long a question took, from the platform's event on. */
export interface Timing {
  /** Until the platform knew that the bot is at work: an acknowledgement, a deferral or the answer itself. */
  readonly signMs: number;
  readonly answerMs: number;
}

/** A bot under load: the platform's stand-in and the people are this process, the bot is another one. */
export interface LoadRun {
  readonly name: string;
  readonly meter: ProcessMeter;
  /** What the platform would have refused. */
  readonly problems: readonly string[];
  readonly ask: Ask<Timing>;
  inspector(): Promise<Inspector>;
  /** Everything the bot has written. */
  output(): string;
  stop(): Promise<void>;
}
