import type { Message } from "../../src/index.ts";

/** Every golden answer as the core renders it. */
export function goldenMessages(): readonly { readonly name: string; readonly message: Message }[] {
  return [];
}
