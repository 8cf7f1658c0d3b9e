import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../../../src/service/store/open-store.ts";
import { type PostgresServer, startPostgres } from "../../../support/postgres.ts";
import { testStore } from "../../../support/store-suite.ts";

let server: PostgresServer;
let count = 0;
const freshUrl = (): Promise<string> => server.createDatabase(`test_${++count}`);

beforeAll(async () => {
  server = await startPostgres();
}, 120_000);
afterAll(() => server.stop());

describe("the store on PostgreSQL", () => {
  testStore({ freshUrl });

  test("an address that cannot be reached is refused with a line that names it and hides the password", async () => {
    const refusal = openStore("postgres://someone:hunter22@127.0.0.1:9/parley");
    await expect(refusal).rejects.toThrow(
      /^DATABASE_URL: the store at postgres:\/\/127.0.0.1:9\/parley cannot be used: .*ECONNREFUSED/,
    );
    await expect(refusal).rejects.not.toThrow(/hunter22/);
  });

  test("a wrong password is refused with a line that hides it", async () => {
    const url = (await freshUrl()).replace("parley:parley", "parley:hunter22");
    await expect(openStore(url)).rejects.toThrow(/password authentication failed/);
  });
});
