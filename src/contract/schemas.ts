/**
 * SCHEMAS : all named schemas of the API        (each is a component of the OpenAPI document)
 */
import type { TSchema } from 'typebox';
import { JobListSchema, StatusInfoSchema } from './job.ts';
import { ConformanceSchema, LandingPageSchema } from './landing.ts';
import { LinkSchema } from './link.ts';
import { ProblemSchema, ReasonSchema } from './problem.ts';
import { ProcessListSchema, ProcessSchema, ProcessSummarySchema } from './processes/describe.ts';
import { ProvenanceSchema } from './provenance.ts';
import { RESULT_PARTS, RESULTS } from './results/results.ts';
import {
  ModelDocumentSchema,
  ScenarioDocumentSchema,
  ScenarioListSchema,
  ScenarioSummarySchema,
} from './scenarios.ts';
import { SeriesDocumentSchema } from './series-document.ts';

export const SCHEMAS: readonly TSchema[] = [
  LinkSchema,
  LandingPageSchema,
  ConformanceSchema,
  ReasonSchema,
  ProblemSchema,
  ProcessSummarySchema,
  ProcessListSchema,
  ProcessSchema,
  StatusInfoSchema,
  JobListSchema,
  ScenarioSummarySchema,
  ScenarioListSchema,
  ScenarioDocumentSchema,
  ModelDocumentSchema,
  ProvenanceSchema,
  ...Object.values(RESULTS),
  ...RESULT_PARTS,
  SeriesDocumentSchema,
];
