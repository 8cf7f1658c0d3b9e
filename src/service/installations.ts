/** Installations of a platform (Slack workspaces with their tokens) by an id of the adapter's choosing. */
export interface Installations {
  save(id: string, value: string): Promise<void>;
  find(id: string): Promise<string | undefined>;
  remove(id: string): Promise<void>;
}
