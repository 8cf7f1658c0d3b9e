import { describe, expect, it } from "vitest";
import { toEmbeds } from "../../../../adapters/discord/to-embeds.ts";
import { contractMessage } from "../../../support/contract-messages.ts";

describe("toEmbeds", () => {
  it("shows lead, note, sources and footer in one embed", () => {
    const message = contractMessage("a plain answer");
    const [[embed] = []] = toEmbeds(message, { question: "What was the rate?" });
    expect(embed?.author?.name).toBe("What was the rate?");
    expect(embed?.description).toMatch(
      /^The rate fell from 145 % to 30 % on 14 May 2025\. \[\[1\]\]\(https:/,
    );
    expect(embed?.description).toMatch(/\n\n\*\*Sources\*\*\n\\\[1\\\] Office of .*, 12 May 2025$/);
    expect(embed?.footer?.text).toBe(message.footer);
  });

  it("gives each address once, in the list of sources, when that saves a second message", () => {
    const message = contractMessage("twenty statements that share their sources");
    const pages = toEmbeds(message);
    const text = pages
      .flat()
      .map((embed) => embed.description)
      .join("\n");
    expect(pages).toHaveLength(1);
    expect(text.split(message.citations[0]?.url?.slice(0, 40) ?? "?")).toHaveLength(
      message.citations.length + 1,
    );
  });

  it("keeps a label with the statement that follows it", () => {
    for (const page of toEmbeds(contractMessage("a long time line under labels"))) {
      for (const embed of page) expect(embed.description).not.toMatch(/\*\*[^*\n]+\*\*$/);
    }
  });

  it("shows an abstention of a heading alone", () => {
    const [[embed] = []] = toEmbeds(contractMessage("an abstention of nothing but a heading"));
    expect([embed?.title, embed?.description]).toEqual(["No.", undefined]);
  });

  it("repeats title and footer where each message is shown by itself", () => {
    const message = contractMessage("a long time line under labels");
    const pages = toEmbeds(message, { page: "Page 1 of 3", apart: true });
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(page[0]?.title).toBe("Tariffs");
      expect(page.at(-1)?.footer?.text).toContain("Page 1 of 3");
    }
  });
});
