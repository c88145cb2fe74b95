/**
 * executionSchema : inputs → the body of a request to execute        (OGC API - Processes, Part 1, section 7.11)
 *
 * Every process gives one value, `result`, so what is left to ask for is whether it comes alone (`raw`, the default) or
 * inside a document of results.
 */
import { type Static, type TSchema, Type } from 'typebox';
import { MEDIA } from '../media.ts';

const OutputSchema = Type.Object(
  {
    transmissionMode: Type.Optional(Type.Literal('value')),
    format: Type.Optional(
      Type.Object({ mediaType: Type.Literal(MEDIA.json) }, { additionalProperties: false }),
    ),
  },
  { additionalProperties: false, description: 'How the result comes: as a value, in JSON.' },
);

const outputs = Type.Object(
  { result: Type.Optional(OutputSchema) },
  { additionalProperties: false, description: 'The outputs that are wanted; all of them by default.' },
);

const response = Type.Enum(['raw', 'document'], {
  default: 'raw',
  description: 'The result alone, or inside a document of results.',
});

export function executionSchema<Inputs extends TSchema>(inputs: Inputs) {
  return Type.Object(
    { inputs, outputs: Type.Optional(outputs), response: Type.Optional(response) },
    { additionalProperties: false },
  );
}

export type ResponseForm = Static<typeof response>;
