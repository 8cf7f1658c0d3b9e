import { createServer, type ServerResponse } from "node:http";
import { ConfigError } from "./config-error.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import type { Readiness } from "./readiness.ts";

/** The server for health checks and metrics. */
export interface HealthServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

interface HealthServerOptions {
  readonly port: number;
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: Metrics;
  readonly log: Log;
}

/**
 * Listens on 127.0.0.1 only: `/healthz` (the process runs), `/readyz` (it can do all of its work), `/metrics`.
 * @throws ConfigError when the port cannot be used.
 */
export async function startHealthServer(options: HealthServerOptions): Promise<HealthServer> {
  const { readiness, metrics, log } = options;
  const routes: Readonly<Record<string, (response: ServerResponse) => Promise<void>>> = {
    async "/healthz"(response) {
      send(response, 200, "text/plain; charset=utf-8", "ok\n");
      return Promise.resolve();
    },
    async "/readyz"(response) {
      const state = await readiness();
      send(
        response,
        state.ready ? 200 : 503,
        "application/json; charset=utf-8",
        `${JSON.stringify(state, null, 2)}\n`,
      );
    },
    async "/metrics"(response) {
      const { contentType, body } = await metrics.expose();
      send(response, 200, contentType, body);
    },
  };
  const server = createServer((request, response) => {
    const route = routes[(request.url ?? "").split("?")[0] ?? ""];
    if (route === undefined || (request.method !== "GET" && request.method !== "HEAD"))
      return send(response, 404, "text/plain; charset=utf-8", "not found\n");
    route(response).catch((error: unknown) => {
      log.error("health check failed", { error });
      if (!response.headersSent) send(response, 500, "text/plain; charset=utf-8", "failed\n");
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) =>
      reject(new ConfigError([`HEALTH_PORT: 127.0.0.1:${options.port} cannot be used: ${error.message}`])),
    );
    server.listen(options.port, "127.0.0.1", resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : options.port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { "content-type": contentType, "cache-control": "no-store" }).end(body);
}
