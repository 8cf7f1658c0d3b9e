import type { KnowledgeBase } from "../knowledge-base.ts";
import { type Finding, warning } from "./finding.ts";

/** A percentage that is a tariff: "a 25% duty", "tariffs of up to 30 percent". */
const rate =
  /\d(?:\.\d+)?(?:%| percent)(?: [\w-]+){0,3} (?:tariffs?|dut(?:y|ies)|lev(?:y|ies))|(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)) (?:of|at|to|from)(?: (?:up to|about|over|nearly))? \d+(?:\.\d+)?(?:%| percent)/i;

/** Words that say what a rate counts: how it adds up, which layer it is, or the goods it falls on. */
const scope =
  /\b(?:additional|added|further|extra|on top|average|effective|statutory|total|combined|overall|stack|headline|layer|baseline|base rate|ordinary|normal|most-favou?red|reciprocal|fentanyl|retaliat|counter|surcharge|section|list|ieepa|emergency|anti-dumping|safeguard|transship|chip|semiconductor|steel|alumin|metal|car|vehicle|solar|polysilicon|drone|farm|soybean|pork|beef|wheat|postal|parcel|port|overcapacity|forced-labou?r|worldwide|all (?:us|american|chinese|goods|imports)|same|of its own|across-the-board|universal)/i;

/** A tariff rate says what it counts; 30, 51 and 55 percent were all true of one day. */
export const reviewTariffScope = ({ facts }: KnowledgeBase): Finding[] =>
  facts
    .filter(({ topics }) => topics.some((topic) => /(?:^|-)tariffs?(?:-|$)/.test(topic)))
    .filter(({ statement }) => rate.test(statement) && !scope.test(statement))
    .map(({ id }) =>
      warning(id, "gives a tariff rate without its scope; say additional, average or total, and which layers or goods"),
    );
