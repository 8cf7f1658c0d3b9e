/** `1 fact`, `2 facts`, `1,200 facts`; the plural is given where it is not formed with s. */
export const countOf = (count: number, singular: string, plural = `${singular}s`): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? singular : plural}`;
