/**
 * LandingPage, Conformance : what this server is, and which rules it keeps        (OGC API - Common)
 */
import { type Static, Type } from 'typebox';
import { LinksSchema } from './link.ts';

export const LandingPageSchema = Type.Object(
  {
    title: Type.String(),
    description: Type.String(),
    engineVersion: Type.String({ description: 'Version of the engine: it is part of every runId.' }),
    links: LinksSchema,
  },
  { $id: 'LandingPage', description: 'What this server is.', additionalProperties: false },
);

export type LandingPage = Static<typeof LandingPageSchema>;

export const ConformanceSchema = Type.Object(
  { conformsTo: Type.Array(Type.String(), { description: 'Conformance classes, as URIs.' }) },
  { $id: 'Conformance', description: 'Rules that the server keeps.', additionalProperties: false },
);

const OGC = 'http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf';

/**
 * Version 1.0 has a class for OpenAPI 3.0 only, and the document is 3.1; the class for that is of a draft, so none is named.
 */
export const CONFORMS_TO = [
  `${OGC}/core`,
  `${OGC}/json`,
  `${OGC}/ogc-process-description`,
  `${OGC}/job-list`,
  `${OGC}/dismiss`,
] as const;

/** Kinds of problems that the standard has URIs for. */
export const OGC_EXCEPTIONS = 'http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0';
