import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createJsonSchemas } from "../../src/index.ts";
import { type CurateCommand, exitCodes } from "./context.ts";
import { countOf } from "./count-of.ts";

/** `schema`: writes the JSON Schemas by which editors complete and check the files. */
export const writeSchemas: CurateCommand = {
  usage: "schema",
  summary: "write schemas/*.json anew, after a change to the format",
  run: ({ folder, write }) => {
    mkdirSync(join(folder, "schemas"), { recursive: true });
    const schemas = createJsonSchemas();
    for (const [name, text] of schemas) writeFileSync(join(folder, "schemas", name), text);
    write(`${countOf(schemas.size, "schema")} written to ${join(folder, "schemas")}.\n`);
    return exitCodes.done;
  },
};
