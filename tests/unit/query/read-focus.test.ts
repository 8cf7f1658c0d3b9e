import { expect, test } from "vitest";
import { readWishes } from "../../../src/query/read-wishes.ts";

const readFocuses = (text: string): readonly string[] => readWishes(text).foci;

test.each([
  ["When did the truce start?", "when"],
  ["What day was the ruling?", "when"],
  ["什么时候生效？", "when"],
  ["How long does the truce last?", "how-long"],
  ["How many days was the pause?", "how-long"],
  ["How much did imports fall?", "how-much"],
  ["What was the deficit?", "how-much"],
  ["美国对华关税是多少？", "how-much"],
  ["How many jets were ordered?", "how-many"],
  ["Who led the talks?", "who"],
  ["Which justice wrote the dissent?", "who"],
  ["Where did they meet?", "where"],
  ["In which city was it signed?", "where"],
  ["Why did China retaliate?", "why"],
  ["On what grounds was it struck down?", "why"],
  ["What were his exact words?", "quote"],
  ["What does IEEPA mean?", "definition"],
  ["What is de minimis?", "definition"],
  ["De minimis meaning?", "definition"],
  ["Could you explain the law to one who has never heard of it?", "definition"],
  ["What is EDA software, which was hit by the curbs?", "definition"],
  ["What's a Section 122 tariff?", "definition"],
  ["What does the USTR do?", "definition"],
  ["How did Beijing justify the curbs?", "why"],
  ["Why did they take a series of steps?", "why"],
  ["Is the fee currently suspended?", "status"],
  ["Which products were spared?", "list"],
  ["Give me a timeline of the truce", "timeline"],
  ["How has the rate changed over time?", "timeline"],
  ["Compare Geneva with London", "comparison"],
  ["What do both sides say?", "dispute"],
  ["双方各自怎么说？", "dispute"],
  ["How does it work?", "how"],
  ["Did the court agree to hear it?", "yes-no"],
  ["tariffs on soybeans", "what"],
  ["", "what"],
] as const)("%j asks for %s", (text, focus) => {
  expect(readFocuses(text)[0]).toBe(focus);
});

test("everything that is asked for is told, most telling first", () => {
  const foci = readFocuses("When and why did China retaliate?");
  expect(foci.slice(0, 2)).toEqual(["when", "why"]);
});

test.each([
  ["Whenever they met", "when"],
  ["The whole story", "who"],
  ["Any whereabouts", "where"],
  ["The policy showed", "how"],
] as const)("%j holds a question word only inside another word and does not ask for %s", (text, focus) => {
  expect(readFocuses(text)).not.toContain(focus);
});
