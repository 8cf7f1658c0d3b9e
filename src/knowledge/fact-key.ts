/** A five-character key of a fact id (FNV-1a in base 36), short enough for several to fit into a button's id. */
export const factKey = (id: string): string => {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return ((hash >>> 0) % 36 ** 5).toString(36).padStart(5, "0");
};
