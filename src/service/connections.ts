import type { Connection } from "./adapter.ts";
import type { Platform } from "./answering-service.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";

/** Whether a platform is connected and, if not, why. */
export interface ConnectionState {
  readonly connected: boolean;
  readonly detail?: string;
}

/** The lines to the platforms, for readiness, metrics and log. */
export interface Connections {
  readonly open: (platform: Platform, log: Log) => Connection;
  readonly states: () => Readonly<Partial<Record<Platform, ConnectionState>>>;
}

/** No connections yet. */
export function createConnections(metrics: Metrics): Connections {
  const states = new Map<Platform, ConnectionState & { readonly everConnected: boolean }>();
  return {
    open(platform, log) {
      states.set(platform, { connected: false, everConnected: false, detail: "connecting" });
      metrics.connection(platform, false);
      return {
        connected() {
          const before = states.get(platform);
          if (before?.connected === true) return;
          if (before?.everConnected === true) metrics.reconnected(platform);
          states.set(platform, { connected: true, everConnected: true });
          metrics.connection(platform, true);
          log.info("connected");
        },
        disconnected(reason) {
          const before = states.get(platform);
          if (before?.connected === true) log.warn("disconnected", { reason });
          states.set(platform, {
            connected: false,
            everConnected: before?.everConnected ?? false,
            detail: reason,
          });
          metrics.connection(platform, false);
        },
      };
    },
    states: () =>
      Object.fromEntries(
        [...states].map(([platform, { connected, detail }]) => [
          platform,
          { connected, ...(detail === undefined ? {} : { detail }) },
        ]),
      ),
  };
}
