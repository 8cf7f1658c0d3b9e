import type { Interaction } from "discord.js";
import type { PlatformEvent } from "../../src/service/adapter.ts";
import { ASK_ABOUT_THIS } from "./commands.ts";
import type { Desk } from "./desk.ts";
import { handleAskAbout } from "./handle-ask-about.ts";
import { handleButton } from "./handle-button.ts";
import { handleCommand } from "./handle-command.ts";
import { handleReport } from "./handle-report.ts";
import { handleSuggest } from "./handle-suggest.ts";
import { tellPrivately, unlessTooLate } from "./respond.ts";
import { toNotice } from "./to-messages.ts";

/** What to do about an interaction, as an event for the process frame; undefined for what is none of ours. */
export function toInteractionEvent(desk: Desk, interaction: Interaction): PlatformEvent | undefined {
  const work = workFor(desk, interaction);
  if (work === undefined) return undefined;
  return {
    name: work.name,
    run: () => unlessTooLate(desk.log, work.run),
    ...(interaction.isRepliable()
      ? { tell: (sentence) => unlessTooLate(desk.log, () => tellPrivately(interaction, toNotice(sentence))) }
      : {}),
  };
}

function workFor(desk: Desk, interaction: Interaction): Pick<PlatformEvent, "name" | "run"> | undefined {
  if (interaction.isAutocomplete())
    return { name: "autocomplete", run: () => handleSuggest(desk, interaction) };
  if (interaction.isChatInputCommand())
    return { name: "slash-command", run: () => handleCommand(desk, interaction) };
  if (interaction.isButton()) return { name: "button", run: () => handleButton(desk, interaction) };
  if (interaction.isModalSubmit()) return { name: "form", run: () => handleReport(desk, interaction) };
  if (interaction.isMessageContextMenuCommand() && interaction.commandName === ASK_ABOUT_THIS) {
    return { name: "message-command", run: () => handleAskAbout(desk, interaction) };
  }
  return undefined;
}
