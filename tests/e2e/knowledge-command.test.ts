import { spawn } from "node:child_process";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Edit, knowledgeFolder } from "../support/knowledge-folder.ts";

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `npm run knowledge` as a process of its own. */
const knowledge = (args: readonly string[], input = ""): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [
      "--import",
      import.meta.resolve("tsx"),
      "adapters/curate/main.ts",
      ...args,
    ]);
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, stdout, stderr }));
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    onTestFinished(() => void child.kill("SIGKILL"));
  });

const facts = "facts/spring.yaml";

const lastAsk = "What did China's trade ministry answer on 2 June 2025?";
/** Facts that all ask the same: more than a person looks through. */
const twins = Array.from(
  { length: 10 },
  (_, index) => `
  - id: twin-${index}
    statement: Widget number ${index} was barred from both markets on ${index + 3} June 2025.
    kind: event
    from: 2025-06-${String(index + 3).padStart(2, "0")}
    topics: [tariffs]
    entities: []
    sources: [ministry-2025-06-02-reply, daily-2025-05-14-rate]
    asks: ["Which widget was barred?"]`,
);

const cases: readonly {
  readonly name: string;
  readonly edits: readonly Edit[];
  readonly exitCode: number;
  readonly told: string;
}[] = [
  {
    name: "passes a base without faults",
    edits: [],
    exitCode: 0,
    told: "4 facts, 2 sources: 0 errors, 0 warnings.\n",
  },
  {
    name: "lists warnings with file and line and passes",
    edits: [
      [
        facts,
        "What did China's trade ministry answer",
        "What did Jane Roe say about the truce on 30 May 2025? What did it answer",
      ],
      [facts, "that it had kept", "that China now kept"],
    ],
    exitCode: 0,
    told: 'warning: facts/spring.yaml:46 china-denies: says "now", which drifts',
  },
  {
    name: "fails at a house rule that is broken",
    edits: [[facts, "Wednesday 14 May", "Friday 14 May"]],
    exitCode: 1,
    told: 'error: facts/spring.yaml:20 rate-30: "Friday 14 May 2025"',
  },
  {
    name: "fails at a fact that nobody could find",
    edits: [[facts, lastAsk, [lastAsk, ...twins].join("\n")]],
    exitCode: 1,
    told: "none of its own questions finds it among the first three",
  },
];

describe("npm run knowledge", { timeout: 120_000 }, () => {
  it.each(cases)("check $name", async ({ edits, exitCode, told }) => {
    const ended = await knowledge(["check", "--folder", knowledgeFolder(...edits)]);
    expect(ended.stdout).toContain(told);
    expect(ended).toMatchObject({ exitCode, stderr: "" });
  });

  it("check tells every problem of a base that does not load, once", async () => {
    const folder = knowledgeFolder(
      [facts, "kind: claim", "kind: clam"],
      [facts, "until: 2025-05-14", "until: soon"],
    );
    const { exitCode, stdout, stderr } = await knowledge(["check", "--folder", folder]);
    expect(exitCode).toBe(1);
    expect(stdout).toBe("");
    expect(stderr.trimEnd().split("\n")).toHaveLength(2);
  });

  it("ends with exit code 2 and one line at a command it does not know", async () => {
    const { exitCode, stderr } = await knowledge(["chekc"]);
    expect(exitCode).toBe(2);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("new takes its answers from a pipe", async () => {
    const answers = [
      "China announced on 3 June 2025 that talks would go on in London.",
      "talks-in-london",
      ...["", "2025-06-03", "", "", "", "", "", "tariffs", "china", "", "ministry-2025-06-02-reply"],
      "Where would talks go on after 3 June 2025?",
      ...["", "", "yes"],
    ];
    const folder = knowledgeFolder();
    const { exitCode, stdout } = await knowledge(["new", "--folder", folder], `${answers.join("\n")}\n`);
    expect(stdout).toContain("Written to facts/spring.yaml.");
    expect(exitCode).toBe(0);
    expect((await knowledge(["show", "talks-in-london", "--folder", folder])).stdout).toContain(
      "event, 3 June 2025",
    );
  });
});
