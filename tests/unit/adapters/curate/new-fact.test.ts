import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../../../../src/index.ts";
import { knowledgeFolder } from "../../../support/knowledge-folder.ts";
import { runCurate } from "../../../support/run-curate.ts";

const statement = 'On 20 May 2025 the United States said that the truce covered "rare earths": all of them.';

/** Answers for a claim of 20 May 2025; the sources and what is asked about them are left to the test. */
const answers = (sources: readonly string[], end: readonly string[] = [""]): string[] => [
  statement,
  "us-names-rare-earths",
  "claim",
  "2025-05-20",
  "",
  "",
  "united-states",
  "",
  "",
  "",
  "tariffs",
  "united-states, china",
  "",
  ...sources,
  "What did the United States say that the truce covered on 20 May 2025?",
  "truce rare earths: covered?",
  "",
  "",
  ...end,
];

const read = (folder: string, file: string): string => readFileSync(join(folder, file), "utf8");

const block = `  - id: us-names-rare-earths
    statement: >-
      ${statement}
    kind: claim
    from: 2025-05-20
    saidBy: united-states
    topics: [tariffs]
    entities: [united-states, china]
    sources: [daily-2025-05-14-rate]
    asks:
      - What did the United States say that the truce covered on 20 May 2025?
      - "truce rare earths: covered?"

`;

describe("knowledge new", () => {
  it("writes the fact into its place by date and changes no other byte", async () => {
    const folder = knowledgeFolder();
    const before = read(folder, "facts/spring.yaml");
    const { exitCode, written } = await runCurate(
      ["new", "--folder", folder],
      answers(["daily-2025-05-14-rate"]),
    );
    expect(exitCode).toBe(0);
    const place = before.indexOf("  - id: roe-says-broken");
    expect(read(folder, "facts/spring.yaml")).toBe(before.slice(0, place) + block + before.slice(place));
    expect(written).toContain("finds it: What did the United States say");
    expect(written).toContain("Written to facts/spring.yaml.");
    expect(loadKnowledge(folder).factById.get("us-names-rare-earths")?.statement).toBe(statement);
  });

  it("takes a new source and a new publisher along", async () => {
    const folder = knowledgeFolder();
    const before = read(folder, "sources/spring.yaml");
    await runCurate(
      ["new", "--folder", folder],
      answers([
        "herald-2025-05-21-rare",
        "Herald: the paper",
        "GB",
        "newspaper",
        "Rare earths are in",
        "https://herald-paper.co.uk/rare",
        "2025-05-21",
        "news",
        "",
      ]),
    );
    const knowledge = loadKnowledge(folder);
    expect(knowledge.sourceById.get("herald-2025-05-21-rare")).toEqual({
      id: "herald-2025-05-21-rare",
      publisher: "Herald: the paper",
      title: "Rare earths are in",
      url: "https://herald-paper.co.uk/rare",
      published: "2025-05-21",
      kind: "news",
    });
    expect(knowledge.publisherByName.get("Herald: the paper")?.country).toBe("GB");
    expect(read(folder, "sources/spring.yaml").startsWith(before)).toBe(true);
    expect(
      read(folder, "publishers.yaml")
        .split("\n")
        .findIndex((line) => line.includes("Herald")),
    ).toBe(2);
  });

  it("tells what the house rules say about it", async () => {
    const { written } = await runCurate(
      ["new", "--dry-run", "--folder", knowledgeFolder()],
      ["It was so yesterday.", ...answers(["daily-2025-05-14-rate"]).slice(1)],
    );
    expect(written).toContain('error: us-names-rare-earths: opens with "It"');
    expect(written).toContain('error: us-names-rare-earths: says "yesterday"');
  });

  it.each([
    { name: "in a dry run", args: ["--dry-run"], end: [] },
    { name: "at no", args: [], end: ["no"] },
  ])("writes nothing $name", async ({ args, end }) => {
    const folder = knowledgeFolder();
    const before = read(folder, "facts/spring.yaml");
    const { exitCode, written } = await runCurate(
      ["new", ...args, "--folder", folder],
      answers(["daily-2025-05-14-rate"], end),
    );
    expect(exitCode).toBe(0);
    expect(written).toContain(block.trimEnd());
    expect(written).toContain("Nothing was written");
    expect(read(folder, "facts/spring.yaml")).toBe(before);
  });

  it("asks again for what cannot be read", async () => {
    const [text = "", ...rest] = answers(["daily-2025-05-14-rate"]);
    const { exitCode, written } = await runCurate(
      ["new", "--folder", knowledgeFolder()],
      ["", text, "rate-30", "Not An Id", ...rest],
    );
    expect(exitCode).toBe(0);
    expect(written).toContain("It is empty.");
    expect(written).toContain("There is a fact with this id.");
    expect(written).toContain("It is not an id;");
  });

  it("writes nothing and ends with exit code 1 when the answers end early", async () => {
    const folder = knowledgeFolder();
    const before = read(folder, "facts/spring.yaml");
    const { exitCode, complaints } = await runCurate(["new", "--folder", folder], answers([]).slice(0, 5));
    expect(exitCode).toBe(1);
    expect(complaints).toContain("Nothing was written");
    expect(read(folder, "facts/spring.yaml")).toBe(before);
  });
});
