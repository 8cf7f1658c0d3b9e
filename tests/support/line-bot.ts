import { createInterface } from "node:readline";
import { z } from "zod";
import { defineAdapter, runAdapter } from "../../adapters/run.ts";

/**
 * A bot on the real process frame whose platform is its own standard input: a command a line, a reply a line.
 * It stands in for a platform where only the frame and the service are under test.
 */
const command = z.discriminatedUnion("do", [
  z.strictObject({
    do: z.literal("ask"),
    id: z.string(),
    text: z.string(),
    conversation: z.string().optional(),
    person: z.string().optional(),
  }),
  /** Work in hand until "deliver" comes. */
  z.strictObject({ do: z.literal("hold"), id: z.string() }),
  z.strictObject({ do: z.literal("deliver") }),
  z.strictObject({ do: z.literal("fail-in-handler"), id: z.string(), secret: z.string() }),
  z.strictObject({ do: z.literal("reject") }),
  z.strictObject({ do: z.literal("give-up") }),
]);

const deliveries: (() => void)[] = [];
const send = (id: string, reply: unknown): void =>
  void process.stdout.write(`${JSON.stringify({ id, reply })}\n`);

await runAdapter(
  defineAdapter({
    name: "terminal",
    config: z.strictObject({
      LINE_TOKEN: z.string({ error: "a token for the line" }).min(8, "at least eight characters"),
    }),
    configuredBy: ["LINE_TOKEN"],
    start({ service, connection, handle, fail }) {
      const lines = createInterface({ input: process.stdin });
      lines.on("line", (line) => {
        const given = command.parse(JSON.parse(line));
        switch (given.do) {
          case "ask": {
            const { id, text, conversation, person } = given;
            return void handle({
              name: "ask",
              async run() {
                const reply = await service.ask({
                  platform: "terminal",
                  text,
                  ...(conversation === undefined ? {} : { conversation }),
                  ...(person === undefined ? {} : { person }),
                });
                send(id, reply);
              },
            });
          }
          case "deliver":
            return deliveries.splice(0).forEach((deliver) => deliver());
          case "hold": {
            const { id } = given;
            return void handle({
              name: "hold",
              async run() {
                await new Promise<void>((resolve) => deliveries.push(resolve));
                send(id, "delivered");
              },
            });
          }
          case "fail-in-handler": {
            const { id, secret } = given;
            return void handle({
              name: "button",
              run: () => Promise.reject(new Error(`platform says: ${secret}`)),
              tell: (sentence) => Promise.resolve(send(id, sentence)),
            });
          }
          case "reject":
            return void Promise.reject(new Error("a rejection that nobody caught"));
          case "give-up":
            return fail("the token was revoked");
          default:
            return given satisfies never;
        }
      });
      connection.connected();
      return Promise.resolve({
        stop() {
          lines.close();
          connection.disconnected("stopped");
          return Promise.resolve();
        },
      });
    },
  }),
);
