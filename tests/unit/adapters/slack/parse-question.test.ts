import { describe, expect, it } from "vitest";
import { parseCommand } from "../../../../adapters/slack/parse-command.ts";
import { parseMentions, parseQuestion } from "../../../../adapters/slack/parse-question.ts";
import { forgetCommand } from "../../../../adapters/slack/wording.ts";

describe("a question in a Slack message", () => {
  it.each([
    ["<@U1> what is in force?", "what is in force?"],
    ["<@U1|parley>  what\nis in force?", "what is in force?"],
    ["A&amp;B &lt;C&gt;", "A&B <C>"],
    ["is <https://x.example/a|this> so?", "is this so?"],
    ["is <https://x.example/a> so?", "is https://x.example/a so?"],
    ["in <#C1|trade>, <!here> and <!subteam^S1|@team>?", "in #trade, and ?"],
    ["&amp;lt;", "&lt;"],
    ["<@U1>", ""],
    ["", ""],
  ])("%j reads %j", (text, question) => {
    expect(parseQuestion(text)).toBe(question);
  });

  it("names the people it mentions", () => {
    expect(parseMentions("<@U1> and <@W2|ann>, not <#C3> or @U4")).toEqual(["U1", "W2"]);
  });
});

describe("/parley", () => {
  const topics = [{ id: "rare-earths", title: "Rare earths", titleZh: "稀土" }];

  it.each([
    ["", { kind: "about" }],
    [" Help ", { kind: "about" }],
    ["about", { kind: "about" }],
    ["forget", { kind: "forget" }],
    ["timeline", { kind: "timeline" }],
    ["timeline rare-earths", { kind: "timeline", topic: "rare-earths" }],
    ["timeline Rare Earths", { kind: "timeline", topic: "rare-earths" }],
    ["timeline 稀土", { kind: "timeline", topic: "rare-earths" }],
    ["only-when-mentioned on", { kind: "only-when-mentioned", on: true }],
    ["only-when-mentioned off", { kind: "only-when-mentioned", on: false }],
    ["timeline of the tariffs", { kind: "ask", question: "timeline of the tariffs" }],
    ["about the Geneva deal", { kind: "ask", question: "about the Geneva deal" }],
    ["forget it", { kind: "ask", question: "forget it" }],
  ])("%j", (text, command) => {
    expect(parseCommand(text, topics)).toEqual(command);
  });

  it("forgets by the very command that people are told", () => {
    expect(parseCommand(forgetCommand.replace(/^\/parley /, ""), topics)).toEqual({ kind: "forget" });
  });
});
