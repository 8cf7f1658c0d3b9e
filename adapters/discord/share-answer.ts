import {
  type APIEmbed,
  type ButtonInteraction,
  ButtonStyle,
  ComponentType,
  type Embed,
  type TopLevelComponent,
} from "discord.js";
import { parseCustomId } from "./custom-id.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { shorten } from "./shorten.ts";
import type { ButtonRows } from "./to-buttons.ts";
import { noMentions } from "./to-messages.ts";
import { languageOf, wording } from "./wording.ts";

/** Posts a private answer in the channel as it stands, under the name of the person, and takes its share button away. */
export async function shareAnswer(button: ButtonInteraction): Promise<void> {
  const components = withoutShare(button.message.components);
  const words = wording[languageOf(button.locale)];
  await button.update({ components, allowedMentions: noMentions });
  await button.followUp({
    content: `-# ${words.sharedBy(escapeMarkdown(shorten(button.user.displayName, 80)))}`,
    embeds: button.message.embeds.map(copyEmbed),
    components,
    allowedMentions: noMentions,
  });
}

function copyEmbed({ title, description, author, footer }: Embed): APIEmbed {
  return {
    ...(author === null ? {} : { author: { name: author.name } }),
    ...(title === null ? {} : { title }),
    ...(description === null ? {} : { description }),
    ...(footer === null ? {} : { footer: { text: footer.text } }),
  };
}

function withoutShare(rows: readonly TopLevelComponent[]): ButtonRows {
  return rows
    .map((row) => ({
      type: ComponentType.ActionRow as const,
      components: (row.type === ComponentType.ActionRow ? row.components : []).flatMap((component) => {
        if (component.type !== ComponentType.Button || component.customId === null) return [];
        if (parseCustomId(component.customId)?.kind === "share") return [];
        return [
          {
            type: ComponentType.Button as const,
            style:
              component.style === ButtonStyle.Primary
                ? (ButtonStyle.Primary as const)
                : (ButtonStyle.Secondary as const),
            custom_id: component.customId,
            label: component.label ?? "…",
          },
        ];
      }),
    }))
    .filter((row) => row.components.length > 0);
}
