const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * Text → the same text where Slack reads mrkdwn: no mention, no broadcast, no link can form.
 * `"<!channel> R&D"` → `"&lt;!channel&gt; R&amp;D"`.
 */
export function escapeMrkdwn(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
