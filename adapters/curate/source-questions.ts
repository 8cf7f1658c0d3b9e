import { type KnowledgeBase, publisherSchema, type Source, sourceSchema } from "../../src/index.ts";
import { type Interview, read } from "./interview.ts";
import { bySchema, oneOf, orNothing } from "./read-answer.ts";

/** A publisher that the base did not know. */
export interface NewPublisher {
  readonly name: string;
  readonly country: string;
  readonly kind: string;
}

/** A source that the base did not have, with its publisher if that is new too. */
export interface NewSource {
  readonly source: Source;
  readonly publisher?: NewPublisher;
}

const { shape } = sourceSchema;

/** Asks for the parts of a new source. */
export const askSource = async (
  id: string,
  { ask }: Interview,
  { publisherByName }: KnowledgeBase,
): Promise<NewSource> => {
  const name = await ask(`New source ${id}. Publisher?`, bySchema(shape.publisher));
  const publisher = publisherByName.has(name)
    ? undefined
    : {
        name,
        country: await ask(
          `${name} is new. Its country (ISO code such as US, INT for international bodies)?`,
          bySchema(publisherSchema.shape.country),
        ),
        kind: await ask(
          `Its kind (${publisherSchema.shape.kind.options.join(", ")})?`,
          oneOf(publisherSchema.shape.kind.options),
        ),
      };
  const title = await ask("Title?", bySchema(shape.title));
  const url = await ask("Address (Enter for none)?", orNothing(bySchema(shape.url)));
  const published = await ask("Published on (Enter if not known)?", orNothing(bySchema(shape.published)));
  const kind = await ask(`Kind of source (${shape.kind.options.join(", ")})?`, oneOf(shape.kind.options));
  const via = await ask("Read through a copy or summary at (Enter for the original)?", (answer) =>
    read(answer === "" ? undefined : answer),
  );
  return {
    source: {
      id,
      publisher: name,
      title,
      kind,
      ...(url !== undefined && { url }),
      ...(published !== undefined && { published }),
      ...(via !== undefined && { via }),
    },
    ...(publisher !== undefined && { publisher }),
  };
};
