import { z } from "zod";

const profile = z.looseObject({
  profile: z.looseObject({
    nodes: z.array(
      z.looseObject({
        id: z.int(),
        callFrame: z.looseObject({ functionName: z.string(), url: z.string() }),
        children: z.array(z.int()).default([]),
      }),
    ),
    samples: z.array(z.int()),
    timeDeltas: z.array(z.number()),
  }),
});

/**
 * Parts of the bot by the file of a function, first fit counts. What a part calls counts as its own until another part
 * begins; what Node does by itself (sockets, timers) counts apart.
 */
const PARTS: readonly (readonly [name: string, file: RegExp])[] = [
  ["rendering", /\/src\/rendering\//],
  ["engine", /\/src\/(?:engine|query|retrieval|answer|knowledge)|minisearch|fastest-levenshtein|\/stemmer\//],
  ["store", /\/src\/service\/store\/|\/kysely\/|\/libsql\//],
  ["service", /\/src\/service\//],
  ["adapter", /\/adapters\//],
  ["platform library", /discord\.js|@discordjs|@sapphire|@slack|undici|\/ws\/|axios|node_modules/],
  ["Node", /^node:/],
];

/** Processor time by part of the bot, in milliseconds, from the samples of a profile. */
export function toParts(sampled: unknown): ReadonlyMap<string, number> {
  const { nodes, samples, timeDeltas } = profile.parse(sampled).profile;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const partOf = new Map<number, string>();
  const visit = (id: number, inherited: string): void => {
    const node = byId.get(id);
    if (node === undefined) return;
    const { functionName, url } = node.callFrame;
    const own = /^\((?:garbage collector|idle|program)\)$/.test(functionName)
      ? functionName.slice(1, -1)
      : PARTS.find(([, file]) => file.test(url))?.[0];
    const isNode = own === "Node" && inherited !== "Node";
    const part = own === undefined || isNode ? (inherited === "" ? (own ?? "Node") : inherited) : own;
    partOf.set(id, part);
    for (const child of node.children) visit(child, part);
  };
  visit(nodes[0]?.id ?? 1, "");
  const spent = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const part = partOf.get(id) ?? "Node";
    spent.set(part, (spent.get(part) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
  }
  return spent;
}
