import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { knowledgeFolder } from "../../../support/knowledge-folder.ts";
import { runCurate } from "../../../support/run-curate.ts";

describe("the curating tool", () => {
  it("lists its commands", async () => {
    const { exitCode, written } = await runCurate([]);
    expect(exitCode).toBe(0);
    for (const name of ["check", "report", "show", "series", "new", "export", "schema", "gaps", "feedback"])
      expect(written).toContain(`  ${name}`);
  });

  it.each([["bogus"], ["toString"]])(
    "answers the unknown command %s with one line and exit code 2",
    async (name) => {
      const { exitCode, complaints } = await runCurate([name]);
      expect(exitCode).toBe(2);
      expect(complaints).toMatch(/^There is no command ".*"; there are check, .*\n$/);
    },
  );

  it("answers an unknown option with exit code 2", async () => {
    expect((await runCurate(["check", "--verbose"])).exitCode).toBe(2);
  });

  it("reports counts, coverage, balance, thin evidence and open doubts", async () => {
    const { exitCode, written } = await runCurate(["report", "--folder", knowledgeFolder()]);
    expect(exitCode).toBe(0);
    expect(written).toContain("4 facts, 1 chapter, 2 sources, 2 publishers, 3 entities, 1 series, 1 dispute");
    expect(written).toContain("  2025   ·   ·   ·   1   2   1   ·   ·   ·   ·   ·   ·");
    expect(written).toContain("Claims by the United States: 1, 1 of them with the other side's answer");
    expect(written).toContain("Claims by China: 1, 1 of them with the other side's answer");
    expect(written).toContain("Sources by country of the publisher: CN 1, US 1");
    expect(written).toContain(
      "Single-source facts: 4, 2 of them without a primary source:\n  rate-145\n  rate-30\n",
    );
    expect(written).toContain("Oldest reviews: 4 facts last checked on 2026-01-15");
    expect(written).toContain("hour-not-known: The hour is not known.");
  });

  it("shows a fact with its history, sources, replies, series and doubts", async () => {
    const folder = knowledgeFolder();
    const rate = (await runCurate(["show", "rate-30", "--folder", folder])).written;
    expect(rate).toContain("rate-30 (state, in-force, since 14 May 2025)\n");
    expect(rate).toContain(
      "History, oldest first:\n  rate-145 (state, in-force, 10 April 2025 – 14 May 2025)\n",
    );
    expect(rate).toContain(
      "  Daily News: Rate is cut. 14 May 2025. https://daily-news.com/rate (news, US; daily-2025-05-14-rate)\n",
    );
    expect(rate).toContain("In the series us-rate:");
    expect(rate).toContain("Open doubt: The hour is not known.");
    const claim = (await runCurate(["show", "roe-says-broken", "--folder", folder])).written;
    expect(claim).toContain("Said by: Jane Roe");
    expect(claim).toContain("Disputed by:\n  china-denies (claim, 2 June 2025)");
    expect(claim).toContain("In the dispute who-broke-it:");
  });

  it("names the nearest ids for one that is not there", async () => {
    const { exitCode, complaints } = await runCurate(["show", "rate-31", "--folder", knowledgeFolder()]);
    expect(exitCode).toBe(1);
    expect(complaints).toBe('No fact has the id "rate-31"; did you mean rate-30 or rate-145?\n');
    expect((await runCurate(["show"])).exitCode).toBe(2);
  });

  it("prints a series point by point with its citations", async () => {
    const { written } = await runCurate(["series", "us-rate", "--folder", knowledgeFolder()]);
    expect(written).toContain("  10 April 2025 – 14 May 2025: 145 percent [1]\n    rate-145\n");
    expect(written).toContain("  since 14 May 2025: 30 percent [1]\n    rate-30\n");
    expect(written).toContain("[1] Daily News: Rate is cut.");
  });

  it("exports everything as JSON", async () => {
    const { written } = await runCurate(["export", "--folder", knowledgeFolder()]);
    const schema = z.object({
      chapters: z.array(z.object({ facts: z.array(z.object({ id: z.string() })) })),
      sources: z.array(z.unknown()),
    });
    const { chapters, sources } = schema.parse(JSON.parse(written));
    expect(chapters[0]?.facts.map(({ id }) => id)).toEqual([
      "rate-145",
      "rate-30",
      "roe-says-broken",
      "china-denies",
    ]);
    expect(sources).toHaveLength(2);
  });

  it("exports claims, replies and provenance as linked data without dangling references", async () => {
    const { written } = await runCurate(["export", "--format", "jsonld", "--folder", knowledgeFolder()]);
    const node = z.looseObject({ "@id": z.string(), "@type": z.union([z.string(), z.array(z.string())]) });
    const { hasPart } = z.object({ hasPart: z.array(node) }).parse(JSON.parse(written));
    const ids = new Set(hasPart.map((part) => part["@id"]));
    expect(ids.size).toBe(hasPart.length);
    for (const [, id = ""] of written.matchAll(/"@id": "(urn:parley:(?!base)[^"]+)"/g))
      expect(ids).toContain(id);
    const rate = hasPart.find((part) => part["@id"] === "urn:parley:fact:rate-30");
    expect(rate).toMatchObject({
      "@type": ["Claim", "prov:Entity"],
      temporalCoverage: "2025-05-14/..",
      "prov:wasRevisionOf": [{ "@id": "urn:parley:fact:rate-145" }],
      "prov:wasDerivedFrom": [{ "@id": "urn:parley:source:daily-2025-05-14-rate" }],
    });
    expect(hasPart.find((part) => part["@type"] === "ClaimReview")).toMatchObject({
      itemReviewed: { "@id": "urn:parley:fact:roe-says-broken" },
      author: { "@id": "urn:parley:entity:china" },
    });
  });

  it("knows no other format", async () => {
    const { exitCode, complaints } = await runCurate([
      "export",
      "--format",
      "xml",
      "--folder",
      knowledgeFolder(),
    ]);
    expect(exitCode).toBe(2);
    expect(complaints).toBe('There is no format "xml"; there are json and jsonld.\n');
  });

  it("writes the schemas", async () => {
    const folder = knowledgeFolder();
    await runCurate(["schema", "--folder", folder]);
    expect(readdirSync(join(folder, "schemas"))).toContain("chapter.json");
  });
});
