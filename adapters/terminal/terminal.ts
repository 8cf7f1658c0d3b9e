import { createSupportsHyperlinks } from "supports-hyperlinks";
import type { TerminalEnvironment } from "./terminal-environment.ts";

/** What can be shown where the answers go. */
export interface Terminal {
  readonly colour: boolean;
  /** Whether links can be clicked (OSC 8). */
  readonly links: boolean;
  /** Columns to wrap to; undefined where nothing is to be wrapped (a file, a pipe). */
  readonly width?: number;
}

/** The part of an output stream that tells what it is. */
export interface TerminalStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Columns of a terminal that does not tell. */
const usualWidth = 80;
/** Narrower than this nothing can be read, so lines are left to the terminal. */
const leastWidth = 20;

/** FORCE_COLOR decides, then NO_COLOR (https://no-color.org), then whether this is a terminal that knows colours. */
export const wantsColour = (stream: TerminalStream, environment: TerminalEnvironment): boolean => {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: term } = environment;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (refused !== undefined && refused !== "") return false;
  return stream.isTTY === true && term !== "dumb";
};

/** Finds out what can be shown on a stream; ask again after the window changed its size. */
export const describeTerminal = (stream: TerminalStream, environment: TerminalEnvironment): Terminal => {
  const colour = wantsColour(stream, environment);
  const forced = environment["FORCE_HYPERLINK"] !== undefined;
  return {
    colour,
    links: (colour || forced) && createSupportsHyperlinks({ isTTY: stream.isTTY === true }),
    ...(stream.isTTY === true && { width: Math.max(leastWidth, stream.columns ?? usualWidth) }),
  };
};
