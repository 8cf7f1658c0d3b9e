import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from "discord.js";
import { limits } from "./limits.ts";

/** Chinese for Discord's Simplified Chinese clients. */
const inChinese = (text: string): LocalizationMap => ({ "zh-CN": text });

const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

/** A period's end as an option: year, month or day. */
const period = (name: string, zhName: string, description: string, zhDescription: string) => ({
  type: ApplicationCommandOptionType.String as const,
  name,
  name_localizations: inChinese(zhName),
  description,
  description_localizations: inChinese(zhDescription),
  min_length: 4,
  max_length: 10,
});

/** The name of the message command; Discord sends it back as it stands here. */
export const ASK_ABOUT_THIS = "Ask Parley about this";

/** Every command of the bot, as Discord takes them. `npm run discord:register` sends them. */
export const commands: readonly RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    ...everywhere,
    name: "ask",
    name_localizations: inChinese("提问"),
    description: "Ask about the US–China trade dispute; every sentence of the answer has its source",
    description_localizations: inChinese("询问中美贸易争端；回答的每句话都有出处"),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "question",
        name_localizations: inChinese("问题"),
        description: "Your question, in English or Chinese",
        description_localizations: inChinese("您的问题，中文或英文"),
        required: true,
        autocomplete: true,
        max_length: limits.questionLength,
      },
      {
        ...period(
          "as_of",
          "日期",
          "Answer as things stood on this day, for example 2025-05-14",
          "按这一天的情况回答，例如 2025-05-14",
        ),
        min_length: 10,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: "private",
        name_localizations: inChinese("仅自己可见"),
        description: "Show the answer only to me; it can be shared afterwards",
        description_localizations: inChinese("回答只给我看，之后可以分享"),
      },
    ],
  },
  {
    ...everywhere,
    name: "timeline",
    name_localizations: inChinese("时间线"),
    description: "What happened when, with sources",
    description_localizations: inChinese("何时发生了什么，附来源"),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "topic",
        name_localizations: inChinese("主题"),
        description: "One topic; leave it out for everything",
        description_localizations: inChinese("一个主题；不填则为全部"),
        autocomplete: true,
        max_length: limits.suggestionLength,
      },
      period(
        "from",
        "从",
        "First year, month or day: 2025, 2025-05 or 2025-05-14",
        "开始：2025、2025-05 或 2025-05-14",
      ),
      period(
        "to",
        "至",
        "Last year, month or day: 2025, 2025-05 or 2025-05-14",
        "结束：2025、2025-05 或 2025-05-14",
      ),
    ],
  },
  {
    ...everywhere,
    name: "sources",
    name_localizations: inChinese("来源"),
    description: "The full sources of the last answer you got here",
    description_localizations: inChinese("您在这里得到的上一个回答的完整来源"),
  },
  {
    ...everywhere,
    name: "about",
    name_localizations: inChinese("关于"),
    description: "What I cover and up to which day, what I store, how to report an error",
    description_localizations: inChinese("我涵盖什么、截至哪天、保存什么、如何报告错误"),
  },
  {
    ...everywhere,
    name: "forget",
    name_localizations: inChinese("忘记我"),
    description: "Delete what I keep that can be tied to you",
    description_localizations: inChinese("删除我保存的、与您有关的数据"),
  },
  {
    name: "settings",
    name_localizations: inChinese("设置"),
    description: "Set how I answer in this channel",
    description_localizations: inChinese("设置我在本频道如何回答"),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    options: [
      {
        type: ApplicationCommandOptionType.Boolean,
        name: "only_when_mentioned",
        name_localizations: inChinese("仅在提及时"),
        description: "Answer replies only if they also mention me by name",
        description_localizations: inChinese("只有点名提及我时才回答回复"),
      },
      {
        type: ApplicationCommandOptionType.Role,
        name: "role",
        name_localizations: inChinese("身份组"),
        description: "Only members with this role may ask here; leave it out for everyone",
        description_localizations: inChinese("只有该身份组可以在此提问；不填则面向所有人"),
      },
    ],
  },
  {
    ...everywhere,
    type: ApplicationCommandType.Message,
    name: ASK_ABOUT_THIS,
    name_localizations: inChinese("就此询问 Parley"),
  },
];
