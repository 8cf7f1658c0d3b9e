import type { Environment } from "./read-variables.ts";

const SECRET_NAME = /TOKEN|SECRET|PASSWORD|KEY|DATABASE_URL/;

/** Shapes of secrets that can turn up in error messages and addresses, whoever's they are. */
const SECRET_SHAPES: readonly (readonly [RegExp, string])[] = [
  // Slack: xoxb-…, xoxp-…, xapp-…, xoxe.xoxp-…
  [/\bx(?:ox[a-z]|app)[-.][\w.-]{6,}/g, "[token]"],
  // Discord bot token: id, time and signature, each base64url, joined by dots.
  [/\b[\w-]{20,30}\.[\w-]{6}\.[\w-]{25,}/g, "[token]"],
  // Discord interaction and webhook addresses carry a token that can post for 15 minutes.
  [/(\/(?:webhooks|interactions)\/\d+\/)[^/\s?"']+/g, "$1[token]"],
  [/(\bhooks\.slack\.com\/\w+\/)[^\s"']+/g, "$1[token]"],
  [/\b(Bearer|Bot) [\w.~+/=-]{8,}/g, "$1 [token]"],
  // User and password of a database address.
  [/(\b\w+:\/\/)[^\s/@"']+@/g, "$1[secret]@"],
  [/([?&](?:token|password|secret|key|ticket|code)=)[^&\s"']+/gi, "$1[secret]"],
];

/** Takes secrets out of a text that goes to the log. */
export type Scrub = (text: string) => string;

/** A scrubber that knows the values of this environment's secrets and the usual shapes of tokens. */
export function createScrub(environment: Environment): Scrub {
  const values = Object.entries(environment).flatMap(([name, value]) =>
    value !== undefined && value.length >= 8 && SECRET_NAME.test(name) ? [value] : [],
  );
  return (text) => {
    const known = values.reduce((rest, value) => rest.replaceAll(value, "[secret]"), text);
    return SECRET_SHAPES.reduce((rest, [shape, replacement]) => rest.replace(shape, replacement), known);
  };
}
