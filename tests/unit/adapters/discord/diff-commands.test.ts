import { describe, expect, it } from "vitest";
import { commands } from "../../../../adapters/discord/commands.ts";
import {
  type CommandRecord,
  diffCommands,
  formatChanges,
} from "../../../../adapters/discord/diff-commands.ts";

const wanted: readonly CommandRecord[] = commands.map((command) => ({ ...command }));

/** As Discord lists a command: with ids and with everything that was left out. */
function asListed(command: CommandRecord): CommandRecord {
  return {
    id: "1",
    application_id: "2",
    version: "3",
    type: 1,
    nsfw: false,
    description: "",
    name_localizations: null,
    description_localizations: null,
    default_member_permissions: null,
    options: [],
    ...command,
  };
}

describe("diffCommands", () => {
  it("finds nothing to change in what Discord lists after registering", () => {
    expect(diffCommands(wanted.map(asListed), wanted)).toEqual([]);
  });

  it("sees what is added, changed and removed", () => {
    const registered = [
      asListed({ ...wanted[0], description: "Old words" }),
      asListed({ name: "old", description: "No longer there" }),
    ];
    const changes = diffCommands(registered, wanted.slice(0, 2));
    expect(changes.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "changed /ask",
      "added /timeline",
      "removed /old",
    ]);
    expect(formatChanges(changes)).toEqual([
      "~ /ask",
      `    description: "Old words" → ${JSON.stringify(wanted[0]?.["description"])}`,
      "+ /timeline",
      "- /old",
    ]);
  });

  it("sees a change inside an option", () => {
    const before = {
      name: "ask",
      description: "d",
      options: [{ name: "question", max_length: 10, required: true }],
    };
    const after = {
      name: "ask",
      description: "d",
      options: [{ name: "question", max_length: 20, required: true }],
    };
    expect(diffCommands([before], [after])[0]?.details).toEqual(["options.0.max_length: 10 → 20"]);
  });
});
