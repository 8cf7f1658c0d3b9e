import { describe, expect, test } from "vitest";
import { readDirection, readTariff } from "../../../src/query/read-tariff.ts";

describe("who charges whom is read off the words", () => {
  test.each([
    ["levy on goods from China", "us-on-china"],
    ["US tariff on China", "us-on-china"],
    ["US tariffs on Chinese goods", "us-on-china"],
    ["What does the US charge on Chinese imports?", "us-on-china"],
    ["What do American importers pay on Chinese goods?", "us-on-china"],
    ["What do Chinese exporters face?", "us-on-china"],
    ["Trump's tariffs on China", "us-on-china"],
    ["China tariff", "us-on-china"],
    ["美国对华关税", "us-on-china"],
    ["China's tariff on US goods", "china-on-us"],
    ["Chinese tariffs on American soybeans", "china-on-us"],
    ["What does Beijing charge on US goods?", "china-on-us"],
    ["What do American exporters pay?", "china-on-us"],
    ["What does China charge on goods from America?", "china-on-us"],
    ["中国对美关税", "china-on-us"],
  ])("%s → %s", (text, direction) => {
    expect(readDirection(text)).toBe(direction);
  });
});

test.each(["What is the tariff now?", "Who met in Geneva?", "the average duty", ""])(
  "%j leaves open who charges whom",
  (text) => {
    expect(readDirection(text)).toBeUndefined();
  },
);

test.each([
  ["What is the average US tariff on Chinese goods?", { counting: "average", stack: false }],
  ["What is the effective rate on Chinese goods?", { counting: "effective" }],
  ["average tariff actually collected on Chinese goods", { counting: "effective" }],
  ["What is the total tariff including older duties?", { counting: "total" }],
  ["How high is the fentanyl tariff?", { layer: "fentanyl" }],
  ["What was the reciprocal tariff?", { layer: "reciprocal" }],
  ["What is the Section 122 surcharge?", { layer: "section-122" }],
  ["对等关税是多少？", { layer: "reciprocal" }],
  ["How do the tariffs add up?", { stack: true }],
])("%s", (text, reading) => {
  expect(readTariff(text)).toMatchObject(reading);
});

test("what the words leave open is left out", () => {
  expect(readTariff("What is the tariff?")).toEqual({ stack: false });
});

test.each(["Who met in Geneva?", "What is IEEPA?", "How many rated the talks?", ""])(
  "%j is no question about tariffs",
  (text) => {
    expect(readTariff(text)).toBeUndefined();
  },
);
