import { loadKnowledge } from "../../src/index.ts";
import { type CurateCommand, exitCodes } from "./context.ts";
import { toJson } from "./to-json.ts";
import { toJsonLd } from "./to-json-ld.ts";

const formats = { json: toJson, jsonld: toJsonLd } as const;

/** `export`: the whole base as JSON, or as linked data. */
export const exportBase: CurateCommand = {
  usage: "export [--format F]",
  summary: "the whole base as json, or as schema.org claims with PROV terms (jsonld)",
  run: ({ folder, write, complain }, _words, { format }) => {
    const to = Object.entries(formats).find(([name]) => name === format)?.[1];
    if (to === undefined) {
      complain(`There is no format "${format}"; there are ${Object.keys(formats).join(" and ")}.\n`);
      return exitCodes.misuse;
    }
    write(`${JSON.stringify(to(loadKnowledge(folder)), undefined, 2)}\n`);
    return exitCodes.done;
  },
};
