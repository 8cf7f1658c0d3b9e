import { expect, test } from "vitest";
import { createStyle, toLink } from "../../../../adapters/terminal/style.ts";
import { describeTerminal, wantsColour } from "../../../../adapters/terminal/terminal.ts";

const tty = { isTTY: true, columns: 100 };

test.each([
  ["a terminal", tty, { TERM: "xterm-256color" }, true],
  ["a terminal without NO_COLOR's value", tty, { NO_COLOR: "" }, true],
  ["NO_COLOR", tty, { NO_COLOR: "1" }, false],
  ["a dumb terminal", tty, { TERM: "dumb" }, false],
  ["a pipe", {}, {}, false],
  ["a pipe with FORCE_COLOR", {}, { FORCE_COLOR: "1" }, true],
  ["FORCE_COLOR against NO_COLOR", tty, { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
  ["FORCE_COLOR=0", tty, { FORCE_COLOR: "0" }, false],
])("colour on %s", (_, stream, environment, wanted) => {
  expect(wantsColour(stream, environment)).toBe(wanted);
});

test("only a terminal has a width; one that does not tell has 80 columns", () => {
  expect(describeTerminal(tty, {}).width).toBe(100);
  expect(describeTerminal({ isTTY: true }, {}).width).toBe(80);
  expect(describeTerminal({ isTTY: true, columns: 3 }, {}).width).toBe(20);
  expect(describeTerminal({ columns: 100 }, {})).toEqual({ colour: false, links: false });
});

test("styles are codes with colour and nothing without", () => {
  expect(createStyle({ colour: true })("accent", "[1]")).toBe("\u001b[36m[1]\u001b[39m");
  expect(createStyle({ colour: false })("accent", "[1]")).toBe("[1]");
});

test("links can be clicked where the terminal can, and only web addresses are links", () => {
  expect(toLink("https://a.example/关", { links: true })).toBe(
    "\u001b]8;;https://a.example/%E5%85%B3\u0007https://a.example/关\u001b]8;;\u0007",
  );
  expect(toLink("https://a.example/", { links: false })).toBe("https://a.example/");
  expect(toLink("javascript:alert(1)", { links: true })).toBe("javascript:alert(1)");
  expect(toLink("no address", { links: true })).toBe("no address");
});
