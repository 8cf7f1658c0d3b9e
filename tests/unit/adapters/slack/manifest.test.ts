import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { ASK_ABOUT_MESSAGE } from "../../../../adapters/slack/handle-shortcut.ts";
import { botEvents, botScopes } from "../../../../adapters/slack/permissions.ts";
import { methods } from "../../../support/slack-stand-in-methods.ts";

const folder = fileURLToPath(new URL("../../../../adapters/slack/", import.meta.url));

/** The manifest within the limits of Slack's app manifest reference. */
const manifest = z
  .strictObject({
    display_information: z.strictObject({
      name: z.string().max(35),
      description: z.string().max(140),
      background_color: z.string().regex(/^#[0-9a-f]{6}$/),
    }),
    features: z.strictObject({
      agent_view: z.strictObject({
        agent_description: z.string().max(300),
        suggested_prompts: z.array(z.strictObject({ title: z.string(), message: z.string() })).max(4),
      }),
      app_home: z.strictObject({
        home_tab_enabled: z.literal(true),
        messages_tab_enabled: z.literal(true),
        messages_tab_read_only_enabled: z.literal(false),
      }),
      bot_user: z.strictObject({
        display_name: z.string().regex(/^[a-z0-9._-]{1,80}$/),
        always_online: z.boolean(),
      }),
      shortcuts: z.array(
        z.strictObject({
          name: z.string().max(24),
          type: z.literal("message"),
          callback_id: z.string().max(255),
          description: z.string().max(150),
        }),
      ),
      slash_commands: z.array(
        z.strictObject({
          command: z.string().max(32),
          description: z.string().max(2000),
          usage_hint: z.string().max(1000),
          should_escape: z.boolean(),
        }),
      ),
    }),
    oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
    settings: z.strictObject({
      event_subscriptions: z.strictObject({ bot_events: z.array(z.string()) }),
      interactivity: z.strictObject({ is_enabled: z.literal(true) }),
      org_deploy_enabled: z.boolean(),
      socket_mode_enabled: z.boolean(),
      token_rotation_enabled: z.literal(false),
    }),
  })
  .parse(parse(readFileSync(`${folder}manifest.yaml`, "utf8")));

const sources = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(folder + file, "utf8"))
  .join("\n");

/** Web API methods called anywhere in the adapter. */
const called = [...sources.matchAll(/client\s*\.((?:[a-z]\w*\.)+[a-z]\w*)\(/g)].flatMap(
  (match) => match[1] ?? [],
);

/** Scopes that events need, as each event's page in Slack's reference says. */
const eventScopes: Readonly<Record<string, string | undefined>> = {
  app_mention: "app_mentions:read",
  "message.channels": "channels:history",
  "message.groups": "groups:history",
  "message.im": "im:history",
  "message.mpim": "mpim:history",
};

describe("the manifest", () => {
  it("asks for exactly the scopes that the code asks for", () => {
    expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual(Object.keys(botScopes).toSorted());
  });

  it("asks for no more and no less than methods, events, command and shortcut need", () => {
    const needed = new Set([
      ...called.flatMap((method) => methods[method]?.scope ?? []),
      ...botEvents.flatMap((event) => eventScopes[event] ?? []),
      "commands",
    ]);
    expect([...needed].toSorted()).toEqual(Object.keys(botScopes).toSorted());
  });

  it("subscribes to exactly the events that the code listens to", () => {
    const listened = [...sources.matchAll(/app\.event\("([a-z_]+)"/g)].flatMap((match) => match[1] ?? []);
    expect(manifest.settings.event_subscriptions.bot_events.toSorted()).toEqual([...botEvents].toSorted());
    expect(new Set(botEvents.map((event) => event.replace(/\..*/, "")))).toEqual(new Set(listened));
  });

  it("offers the command and the shortcut that the code answers", () => {
    expect(manifest.features.slash_commands.map((command) => command.command)).toEqual(["/parley"]);
    expect(manifest.features.shortcuts.map((shortcut) => shortcut.callback_id)).toEqual([ASK_ABOUT_MESSAGE]);
  });

  it("knows every method that the code calls", () => {
    expect(called.length).toBeGreaterThan(4);
    expect(called.filter((method) => methods[method] === undefined)).toEqual([]);
  });
});
