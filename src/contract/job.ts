/**
 * StatusInfo : how far a job is        (OGC API - Processes, Part 1, section 7.12; keys of version 1.0 and of the draft of 2.0)
 */
import { type Static, Type } from 'typebox';
import { LinksSchema } from './link.ts';

export const JOB_STATES = ['accepted', 'running', 'successful', 'failed', 'dismissed'] as const;

const time = (description: string) => Type.Optional(Type.String({ format: 'date-time', description }));

export const StatusInfoSchema = Type.Object(
  {
    jobID: Type.String({ description: 'For a run its runId: the same request is the same job.' }),
    id: Type.String({ description: 'The same, as version 2.0 names it.' }),
    type: Type.Literal('process'),
    processID: Type.String(),
    status: Type.Enum([...JOB_STATES], { description: 'What the job is doing.' }),
    message: Type.String({ description: 'The same in words.' }),
    progress: Type.Integer({ minimum: 0, maximum: 100, description: 'Share of the runs made, in percent.' }),
    created: Type.String({ format: 'date-time', description: 'When it was asked for first.' }),
    started: time('When its first run began.'),
    finished: time('When it ended.'),
    updated: time('When anything of this changed last.'),
    links: LinksSchema,
  },
  { $id: 'StatusInfo', description: 'How far a job is.', additionalProperties: false },
);

export type StatusInfo = Static<typeof StatusInfoSchema>;
export type JobState = (typeof JOB_STATES)[number];

export const JobListSchema = Type.Object(
  {
    jobs: Type.Array(Type.Ref('StatusInfo'), { description: 'The latest first.' }),
    numberMatched: Type.Integer({ minimum: 0, description: 'How many there are that fit the query.' }),
    links: LinksSchema,
  },
  { $id: 'JobList', description: 'Jobs of whoever asks.', additionalProperties: false },
);
