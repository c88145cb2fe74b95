/**
 * Problem : why a request was not carried out, all reasons at once        (RFC 9457, with the codes of the command line)
 */
import { type Static, Type } from 'typebox';

const PlaceSchema = Type.Object(
  {
    file: Type.String({ description: 'File below the scenario folders, or the name of the request.' }),
    line: Type.Integer({ minimum: 1 }),
    column: Type.Integer({ minimum: 1 }),
    text: Type.String({ description: 'The line itself.' }),
  },
  { description: 'Where in a file the reason lies.', additionalProperties: false },
);

export const ReasonSchema = Type.Object(
  {
    pointer: Type.String({ description: 'JSON Pointer into the body of the request; empty for all of it.' }),
    code: Type.String({ description: 'Stable name of the kind of mistake, as the command line has it.' }),
    message: Type.String({ description: 'What is wrong, in whole sentences.' }),
    expected: Type.Optional(Type.String({ description: 'What would have been right.' })),
    hint: Type.Optional(Type.String({ description: 'How to mend it.' })),
    place: Type.Optional(PlaceSchema),
  },
  { $id: 'Reason', description: 'One reason.', additionalProperties: false },
);

export type Reason = Static<typeof ReasonSchema>;

export const ProblemSchema = Type.Object(
  {
    type: Type.String({ description: 'Kind of the problem, as a URI; that of the OGC where it has one.' }),
    title: Type.String({ description: 'The kind in words.' }),
    status: Type.Integer({ minimum: 400, maximum: 599, description: 'The status of HTTP.' }),
    detail: Type.String({ description: 'What happened here, in whole sentences.' }),
    instance: Type.Optional(Type.String({ description: 'The path that was asked for.' })),
    code: Type.String({ description: 'Stable name of the problem.' }),
    runId: Type.Optional(Type.String({ description: 'The run or job that it was met in.' })),
    errors: Type.Optional(Type.Array(Type.Ref('Reason'), { description: 'All reasons.' })),
  },
  { $id: 'Problem', description: 'Why the request was not carried out.', additionalProperties: false },
);

export type Problem = Static<typeof ProblemSchema>;
