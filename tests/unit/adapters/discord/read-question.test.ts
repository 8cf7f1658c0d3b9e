import { expect, it } from "vitest";
import { readQuestion } from "../../../../adapters/discord/read-question.ts";

it.each([
  ["<@123> what is in force?", "what is in force?"],
  ["what <@!123>\nis <#5> in <@&9> force <:smile:77> </ask:8>?", "what is in force ?"],
  ["is 5 < 6 > 4 @someone?", "is 5 < 6 > 4 @someone?"],
  ["<@123>", ""],
])("the question in %j is %j", (content, question) => {
  expect(readQuestion(content)).toBe(question);
});
