import { describe, expect, it } from "vitest";
import { commands } from "../../../../adapters/discord/commands.ts";
import { wording } from "../../../../adapters/discord/wording.ts";
import { commandsBody, problemsOf } from "../../../support/discord-stand-in-limits.ts";

describe("the commands", () => {
  it("keep Discord's limits", () => {
    expect(problemsOf(commandsBody, commands)).toEqual([]);
  });

  it("have names in Simplified Chinese, and descriptions where they have any", () => {
    for (const command of commands) {
      expect(command.name_localizations?.["zh-CN"]).toMatch(/\p{Script=Han}/u);
      const options = "options" in command ? (command.options ?? []) : [];
      const parts = "description" in command ? [command, ...options] : [];
      for (const part of parts) expect(part.description_localizations?.["zh-CN"]).toMatch(/\p{Script=Han}/u);
    }
  });

  it("are told in the words of a person's language", () => {
    const forget = commands.find(({ name }) => `/${name}` === wording.en.forgetCommand);
    expect(`/${forget?.name_localizations?.["zh-CN"] ?? ""}`).toBe(wording.zh.forgetCommand);
  });

  it("let only people who manage the server change its settings", () => {
    const settings = commands.find(({ name }) => name === "settings");
    expect(settings?.default_member_permissions).toBe("32");
    expect(settings?.contexts).toEqual([0]);
  });
});
