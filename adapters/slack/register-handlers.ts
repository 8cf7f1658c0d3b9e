import type { App, Context, InstallationStore, webApi } from "@slack/bolt";
import { handleAction } from "./handle-action.ts";
import { handleCommand } from "./handle-command.ts";
import { handleHome } from "./handle-home.ts";
import { handleMention, handleMessage, type Receiver } from "./handle-post.ts";
import { handleReport, parseSubmission } from "./handle-report.ts";
import { ASK_ABOUT_MESSAGE, handleShortcut } from "./handle-shortcut.ts";
import type { SlackContext } from "./slack-context.ts";
import { REPORT } from "./to-report-modal.ts";

/** Everything the bot listens to. Whatever has to be acknowledged is acknowledged before any work. */
export function registerHandlers(app: App, context: SlackContext, installations?: InstallationStore): void {
  app.use(async ({ body, next }) => {
    // Slack sends an event again when an acknowledgement was lost.
    if ("event_id" in body && !context.firstTime(`event:${body.event_id}`)) return;
    await next();
  });

  app.event("app_mention", ({ event, ...args }) => handleMention(event, receiverOf(args), context));
  app.event("message", ({ event, ...args }) => handleMessage(event, receiverOf(args), context));
  app.event("app_home_opened", ({ event, ...args }) => handleHome(event, receiverOf(args), context));

  const acknowledge = async (ack: () => Promise<void>): Promise<void> => {
    // An acknowledgement lost with its connection must not cost the person the answer as well.
    await ack().catch((error: unknown) => context.log.warn("an acknowledgement was lost", { error }));
  };
  app.command(/./, async ({ ack, body }) => {
    await acknowledge(ack);
    await handleCommand(body, context);
  });
  app.shortcut(/./, async ({ ack, body, context: { teamId = "" } }) => {
    await acknowledge(ack);
    if (body.callback_id === ASK_ABOUT_MESSAGE) await handleShortcut(body, teamId, context);
  });
  app.action(/./, async ({ ack, body, client, context: { teamId = "" } }) => {
    await acknowledge(ack);
    await handleAction(body, { client, team: teamId }, context);
  });
  app.view(/./, async ({ ack, body, context: { teamId = "" } }) => {
    if (body.view.callback_id !== REPORT) return ack();
    const parsed = parseSubmission(body);
    if (parsed.kind === "problems") return ack({ response_action: "errors", errors: parsed.problems });
    await acknowledge(ack);
    await handleReport(parsed.report, teamId, context);
  });

  const forgetInstallation = async ({
    teamId,
    enterpriseId,
    isEnterpriseInstall,
  }: Context): Promise<void> => {
    await context.handle({
      name: "uninstalled",
      async run() {
        if (installations?.deleteInstallation === undefined) {
          context.log.error("the app was removed from the workspace, or its token revoked");
          return;
        }
        await (isEnterpriseInstall && enterpriseId !== undefined
          ? installations.deleteInstallation({ isEnterpriseInstall: true, enterpriseId, teamId: undefined })
          : installations.deleteInstallation({
              isEnterpriseInstall: false,
              teamId: teamId ?? "",
              enterpriseId,
            }));
      },
    });
  };
  app.event("app_uninstalled", (args) => forgetInstallation(args.context));
  app.event("tokens_revoked", async (args) => {
    // Only a revoked bot token ends an installation.
    if ((args.event.tokens.bot ?? []).length > 0) await forgetInstallation(args.context);
  });

  app.error(async (error) => {
    await context.handle({ name: "bolt", run: () => Promise.reject(error) });
  });
}

function receiverOf({
  client,
  context,
}: {
  readonly client: webApi.WebClient;
  readonly context: Context;
}): Receiver {
  return { client, team: context.teamId ?? context.enterpriseId ?? "", botUser: context.botUserId };
}
