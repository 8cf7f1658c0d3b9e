/** What people ask in the load programs: answers, disputes, follow-ups out of nowhere, abstentions, Chinese. */
const QUESTIONS = [
  "What tariff did the United States charge on Chinese goods before the Geneva deal?",
  "What was the US tariff on Chinese goods in April 2025?",
  "Who pays for the tariffs?",
  "When did China restrict rare earth exports?",
  "What did the Supreme Court decide about the IEEPA tariffs?",
  "soybeans 2025",
  "Will tariffs rise next year?",
  "What will the weather be tomorrow?",
  "and in June?",
  "日内瓦协议之前美国对华关税是多少？",
] as const;

/** Question number `index`; the list goes round. */
export function questionAt(index: number): string {
  return QUESTIONS[index % QUESTIONS.length] ?? "";
}

/** Asks question number `index`; resolves when it is answered. */
export type Ask<Timing> = (index: number) => Promise<Timing>;

/** What came of a load: questions may fail, or stay without an answer. */
export interface LoadOutcome<Timing> {
  readonly total: number;
  readonly timings: readonly Timing[];
  readonly failures: readonly string[];
  /** From the first question to the last. */
  readonly sendingSeconds: number;
}

const WARM_UP = 200;
/** How long after the last question answers may still come. */
const PATIENCE_MS = 10_000;

/** Asks at a steady rate, an open loop: questions come at their time, whether or not those before are answered. */
export async function askSteadily<Timing>(
  ask: Ask<Timing>,
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<LoadOutcome<Timing>> {
  const total = perSecond * seconds;
  const timings: Timing[] = [];
  const failures: string[] = [];
  const start = performance.now();
  for (let sent = 0; sent < total;) {
    const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * perSecond) + 1);
    for (; sent < due; sent += 1)
      void ask(sent).then(
        (timing) => timings.push(timing),
        (error: unknown) => failures.push(String(error)),
      );
    await pause(5);
  }
  const sendingSeconds = (performance.now() - start) / 1000;
  const end = performance.now() + PATIENCE_MS;
  while (timings.length + failures.length < total && performance.now() < end) await pause(50);
  return { total, timings, failures, sendingSeconds };
}

/** Asks a few questions one after the other, so that what follows is measured on compiled code. */
export async function warmUp(ask: Ask<unknown>): Promise<void> {
  for (let index = 0; index < WARM_UP; index += 1) await ask(index);
}

/** Asks 32 at a time until there are `total`; calls `onStep` at twenty even steps with nothing in hand. */
export async function askInSteps(
  ask: Ask<unknown>,
  { total, onStep }: { readonly total: number; readonly onStep: (answered: number) => Promise<void> },
): Promise<void> {
  let sent = 0;
  for (let step = 1; step <= STEPS; step += 1) {
    const end = Math.round((total * step) / STEPS);
    const keepAsking = async (): Promise<void> => {
      while (sent < end) {
        sent += 1;
        await ask(sent);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, keepAsking));
    await onStep(end);
  }
}

const STEPS = 20;
const AT_ONCE = 32;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
