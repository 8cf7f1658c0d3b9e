import type { AutocompleteInteraction } from "discord.js";
import type { Desk } from "./desk.ts";
import { limits } from "./limits.ts";
import { languageOf } from "./wording.ts";

/** Offers covered questions or topics that fit what has been typed so far; at most 25, none of them cut. */
export async function handleSuggest(desk: Desk, interaction: AutocompleteInteraction): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const choices =
    name === "topic" ? topics(desk, value, languageOf(interaction.locale)) : await questions(desk, value);
  await interaction.respond(choices.slice(0, limits.suggestions));
}

async function questions({ service }: Desk, typed: string) {
  const suggested =
    typed.trim() === ""
      ? service.examples(limits.suggestions)
      : await service.suggest(typed, limits.suggestions);
  return [...new Set(suggested)]
    .filter((question) => question !== "" && question.length <= limits.suggestionLength)
    .map((question) => ({ name: question, value: question }));
}

function topics({ service }: Desk, typed: string, language: "en" | "zh") {
  const wanted = typed.trim().toLowerCase();
  return service
    .topics()
    .filter(({ id, title, titleZh }) =>
      [id, title.toLowerCase(), titleZh].some((text) => text.includes(wanted)),
    )
    .map(({ id, title, titleZh }) => ({ name: language === "zh" ? titleZh : title, value: id }))
    .filter(
      (topic) =>
        topic.name.length <= limits.suggestionLength && topic.value.length <= limits.suggestionLength,
    );
}
