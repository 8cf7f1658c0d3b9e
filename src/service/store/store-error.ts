/** The store cannot be used at start; the message says which one and why, without user or password. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}
