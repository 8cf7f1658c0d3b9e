const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/**
 * The question in a message's text as Slack sends it: mentions and broadcasts go, links and channels become their
 * label, entities become characters. `"<@U1> what is <https://x.example|this>? A&amp;B"` → `"what is this? A&B"`.
 */
export function parseQuestion(text: string): string {
  return text
    .replace(/<([^<>]*)>/g, (_match, inside: string) => readSequence(inside))
    .replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, " ")
    .trim();
}

function readSequence(inside: string): string {
  const [target = "", label] = inside.split("|", 2);
  if (/^[@!]/.test(target)) return " ";
  if (target.startsWith("#")) return label === undefined ? " " : `#${label}`;
  return label ?? target;
}

/** People a message mentions: `"<@U1> and <@U2|ann>"` → `["U1", "U2"]`. */
export function parseMentions(text: string): readonly string[] {
  return [...text.matchAll(/<@([A-Z0-9]+)(?:\|[^<>]*)?>/g)].flatMap((match) => match[1] ?? []);
}
