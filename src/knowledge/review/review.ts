import type { KnowledgeBase } from "../knowledge-base.ts";
import { reviewAddresses } from "./addresses.ts";
import { reviewAnsweredGaps } from "./answered-gaps.ts";
import { reviewAttribution } from "./attribution.ts";
import { reviewChapterOrder } from "./chapter-order.ts";
import { reviewDayCounts } from "./day-counts.ts";
import type { Finding } from "./finding.ts";
import { reviewNearDuplicates } from "./near-duplicates.ts";
import { reviewOrphans } from "./orphans.ts";
import { reviewRepeatedAsks } from "./repeated-asks.ts";
import { reviewSeriesAgreement } from "./series-agreement.ts";
import { reviewSourceDates } from "./source-dates.ts";
import { reviewStatementLength } from "./statement-length.ts";
import { reviewSupersession } from "./supersession.ts";
import { reviewTariffScope } from "./tariff-scope.ts";
import { reviewUnrelatedAsks } from "./unrelated-asks.ts";
import { reviewWeekdays } from "./weekdays.ts";
import { reviewWording } from "./wording.ts";

/** The house rules that go beyond the format, one a file; each looks at the whole base and changes nothing. */
const rules: readonly ((knowledge: KnowledgeBase) => Finding[])[] = [
  reviewWording,
  reviewStatementLength,
  reviewAttribution,
  reviewTariffScope,
  reviewWeekdays,
  reviewDayCounts,
  reviewSourceDates,
  reviewChapterOrder,
  reviewSupersession,
  reviewSeriesAgreement,
  reviewNearDuplicates,
  reviewRepeatedAsks,
  reviewUnrelatedAsks,
  reviewAnsweredGaps,
  reviewAddresses,
  reviewOrphans,
];

/** Everything that an editor should mend (errors) or judge (warnings) in a base that loads. */
export const reviewKnowledge = (knowledge: KnowledgeBase): Finding[] =>
  rules.flatMap((rule) => rule(knowledge));
