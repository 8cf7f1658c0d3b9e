/** The same work, done when it is first asked for and never again. */
export const once = <T>(work: () => T): (() => T) => {
  let done: { readonly given: T } | undefined;
  return () => (done ??= { given: work() }).given;
};
