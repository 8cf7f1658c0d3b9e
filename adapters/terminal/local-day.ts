const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** Today's date where this process runs, `YYYY-MM-DD`. Asked for with every line, so it builds no date formatter. */
export const localDay = (): string => {
  const now = new Date();
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
};
