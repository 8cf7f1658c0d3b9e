import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { Socket } from "node:net";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { post } from "../../../../adapters/slack/post.ts";

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening");
  return `http://127.0.0.1:${address.port}/api/chat.postMessage`;
}

test("a body arrives as it was given, and the answer as Slack gave it", async () => {
  const url = await serve((request, response) => {
    void text(request).then((body) => {
      response.writeHead(429, { "content-type": "application/json", "Retry-After": "3" });
      response.end(JSON.stringify({ method: request.method, kind: request.headers["content-type"], body }));
    });
  });
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  const response = await post(url, { headers, body: "text=关税" });
  expect([
    response.status,
    response.ok,
    response.headers.get("retry-after"),
    response.headers.get("x"),
  ]).toEqual([429, false, "3", null]);
  expect(await response.json()).toEqual({ method: "POST", kind: headers["Content-Type"], body: "text=关税" });
});

test("connections are kept; one that was closed meanwhile costs no message", async () => {
  const sockets: Socket[] = [];
  let requests = 0;
  const url = await serve((request, response) => {
    requests += 1;
    sockets.push(request.socket);
    if (requests === 3) request.socket.resetAndDestroy();
    else response.end("ok");
  });
  for (let count = 0; count < 3; count += 1)
    expect(await (await post(url, { body: "{}" })).text()).toBe("ok");
  expect(requests).toBe(4);
  expect(new Set(sockets).size).toBe(2);
});

test("what cannot be reached, and what takes too long, is refused", async () => {
  await expect(post("http://127.0.0.1:9/", { body: "" })).rejects.toThrow(/ECONNREFUSED/);
  const url = await serve(() => undefined);
  await expect(post(url, { body: "", signal: AbortSignal.timeout(50) })).rejects.toThrow();
});
