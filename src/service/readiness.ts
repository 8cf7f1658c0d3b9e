import type { Platform } from "./answering-service.ts";
import type { ConnectionState } from "./connections.ts";
import type { FactBases } from "./fact-bases.ts";
import type { StoreGuard } from "./store-guard.ts";

/** Whether the bot can do all of its work, with what a person on call wants to know. */
export interface Readiness {
  readonly ready: boolean;
  readonly stopping: boolean;
  readonly platforms: Readonly<Partial<Record<Platform, ConnectionState>>>;
  readonly base: {
    readonly hash: string;
    readonly facts: number;
    readonly sources: number;
    readonly horizon: string;
    readonly reviewed: string;
    readonly loadedAt: string;
    /** Why the folder as it stands is not in use. The base in use goes on answering, so this alone is no fault. */
    readonly problem?: string;
  };
  readonly store: { readonly reachable: boolean; readonly address: string };
}

interface ReadinessOptions {
  readonly platforms: () => Readiness["platforms"];
  readonly bases: FactBases;
  readonly guard: StoreGuard;
  readonly storeAddress: string;
  readonly isStopping: () => boolean;
}

/** Looks at everything now; tries the store. */
export async function readReadiness(options: ReadinessOptions): Promise<Readiness> {
  const { bases, guard, storeAddress, isStopping } = options;
  const { coverage, loadedAt } = bases.current();
  const { hash, facts, sources, horizon, reviewed } = coverage;
  const problem = bases.problem();
  const platforms = options.platforms();
  const reachable = await guard.check();
  return {
    ready: !isStopping() && reachable && Object.values(platforms).every(({ connected }) => connected),
    stopping: isStopping(),
    platforms,
    base: {
      hash,
      facts,
      sources,
      horizon,
      reviewed,
      loadedAt: new Date(loadedAt).toISOString(),
      ...(problem === undefined ? {} : { problem }),
    },
    store: { reachable, address: storeAddress },
  };
}
