import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatProblem, KnowledgeError, loadKnowledge } from "../../../src/index.ts";
import { type Edit, knowledgeFolder } from "../../support/knowledge-folder.ts";
import { runCurate } from "../../support/run-curate.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const problemsOf = (folder: string): string[] => {
  try {
    loadKnowledge(folder);
    return [];
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems.map(formatProblem);
    throw error;
  }
};

interface Fault {
  readonly name: string;
  readonly edit: Edit;
  readonly told: string;
}

const facts = "facts/spring.yaml";

const faults: readonly Fault[] = [
  {
    name: "an unknown key",
    edit: [facts, "    status: in-force\n    supersedes", "    statsu: in-force\n    supersedes"],
    told: 'facts/spring.yaml:20 rate-30: unknown key "statsu"; remove it or correct its spelling',
  },
  {
    name: "a dangling reference",
    edit: [facts, "entities: [jane-roe, china]", "entities: [john-doe, china]"],
    told: 'facts/spring.yaml:34 roe-says-broken: entities names "john-doe", which does not exist; correct it or add it',
  },
  {
    name: "until before from",
    edit: [facts, "until: 2025-05-14", "until: 2025-04-09"],
    told: "facts/spring.yaml:5 rate-145: until 2025-04-09 lies before from 2025-04-10; correct one of them",
  },
  {
    name: "a duplicate id",
    edit: [facts, "- id: china-denies", "- id: rate-145"],
    told: "facts/spring.yaml:5 rate-145: this fact id is used twice; ids are unique, give one of them another id",
  },
  {
    name: "a date that cannot be read",
    edit: [facts, "from: 2025-05-30", "from: 2025-02-30"],
    told: "facts/spring.yaml:38 roe-says-broken: facts.from is not a date; write YYYY, YYYY-MM or YYYY-MM-DD",
  },
  {
    name: "a tab",
    edit: [facts, "    kind: claim", "\tkind: claim"],
    told: "facts/spring.yaml:37: indented with a tab; use spaces",
  },
  {
    name: "a missing source",
    edit: [facts, "    sources: [ministry-2025-06-02-reply]\n", "    sources: []\n"],
    told: "facts/spring.yaml:42 roe-says-broken: facts.sources is empty; a fact needs at least one source",
  },
  {
    name: "a source that is not there",
    edit: [facts, "sources: [daily-2025-05-14-rate]", "sources: [daily-2025-05-15-rate]"],
    told: 'facts/spring.yaml:5 rate-145: sources names "daily-2025-05-15-rate", which does not exist; correct it or add it',
  },
  {
    name: "a claim that nobody makes",
    edit: [facts, "    saidBy: jane-roe\n", ""],
    told: "facts/spring.yaml:34 roe-says-broken: a claim has no saidBy; name who said it",
  },
  {
    name: "text that is not YAML",
    edit: [facts, 'title: "Spring"', 'title: "Spring'],
    told: "facts/spring.yaml:3: is not valid YAML",
  },
];

describe("loadKnowledge", () => {
  it("loads the small base", () => {
    expect(problemsOf(knowledgeFolder())).toEqual([]);
  });

  it.each(faults)(
    "stops at $name and says where it stands and what would be right",
    ({ edit, told }) => {
      expect(problemsOf(knowledgeFolder(edit)).join("\n")).toContain(told);
    },
  );

  it.each(faults)("ends with exit code 1 at $name", async ({ edit, told }) => {
    const { exitCode, complaints, written } = await runCurate(["report", "--folder", knowledgeFolder(edit)]);
    expect(exitCode).toBe(1);
    expect(complaints).toContain(told);
    expect(written).toBe("");
  });

  it("lists all problems at once", () => {
    const within = faults.filter(({ name }) => /key|date|missing source/.test(name));
    const between = faults.filter(({ name }) => /dangling|until|not there|nobody/.test(name));
    for (const group of [within, between]) {
      const problems = problemsOf(knowledgeFolder(...group.map(({ edit }) => edit)));
      expect(group.length).toBeGreaterThan(2);
      for (const { told } of group) expect(problems).toContain(told);
    }
  });

  it("says that a folder cannot be read", () => {
    expect(problemsOf(join(temporaryFolder(), "nowhere"))).toHaveLength(1);
  });
});
