import type { Terminal } from "./terminal.ts";

/** Opening and closing code of a style (ECMA-48, SGR). */
const codes = {
  strong: [1, 22],
  faint: [2, 22],
  accent: [36, 39],
  caution: [33, 39],
} as const;

/** Marks text as strong, faint and so on; returns it unchanged where colour is not wanted. */
export type Style = (name: keyof typeof codes, text: string) => string;

/** The styles of a terminal. */
export const createStyle =
  ({ colour }: Pick<Terminal, "colour">): Style =>
  (name, text) => {
    const [open, close] = codes[name];
    return colour && text !== "" ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  };

/** A web address, to be clicked where the terminal can (OSC 8); other schemes and broken addresses stay text. */
export const toLink = (address: string, { links }: Pick<Terminal, "links">): string => {
  if (!links || !URL.canParse(address)) return address;
  const { href, protocol } = new URL(address);
  return protocol === "https:" || protocol === "http:"
    ? `\u001b]8;;${href}\u0007${address}\u001b]8;;\u0007`
    : address;
};
