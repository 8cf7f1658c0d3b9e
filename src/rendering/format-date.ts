import { monthNames } from "../knowledge/partial-date.ts";

/** A date in words with its own precision: `2025-05-14` → `14 May 2025`, `2025-05` → `May 2025`. */
export const formatDate = (date: string, language: "en" | "zh" = "en"): string => {
  const [year = "", month, day] = date.split("-");
  if (language === "zh")
    return `${year}年${month === undefined ? "" : `${Number(month)}月`}${day === undefined ? "" : `${Number(day)}日`}`;
  return [
    day === undefined ? undefined : String(Number(day)),
    month === undefined ? undefined : monthNames[Number(month) - 1],
    year,
  ]
    .filter((part) => part !== undefined)
    .join(" ");
};
