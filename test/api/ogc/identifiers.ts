/**
 * IDENTIFIERS : the abstract tests of OGC API - Processes, Part 1, by class        (of version 1.0, 18-062r2, and of the draft of 2.0)
 *
 * Each is ported in a test of this folder that bears its name, or stands under NOT_PORTED with the reason.
 */
const named = (prefix: string, names: string) =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => `/conf/${prefix}/${name}`);

export const VERSION_1: readonly string[] = [
  ...named(
    'core',
    `landingpage-op landingpage-success api-definition-op api-definition-success conformance-op conformance-success http
    process-list process-list-success pl-limit-definition pl-limit-response pl-links process process-success
    process-exception-no-such-process job-creation-op job-creation-auto-execution-mode
    job-creation-default-execution-mode job-creation-request job-creation-inputs job-creation-input-inline
    job-creation-input-ref job-creation-input-array job-creation-input-inline-object job-creation-input-inline-mixed
    job-creation-input-inline-binary job-creation-input-inline-bbox job-creation-input-validation
    job-creation-default-outputs job-creation-sync-raw-value-one job-creation-sync-raw-value-multi
    job-creation-sync-raw-ref job-creation-sync-raw-mixed-multi job-creation-sync-document
    job-creation-success-async job-op job-success job-exception-no-such-job job-results job-results-sync
    job-results-async-raw-value-one job-results-async-raw-value-multi job-results-async-raw-ref
    job-results-async-raw-mixed-multi job-results-async-document job-results-exception-no-such-job
    job-results-exception-results-not-ready job-results-failed`,
  ),
  ...named('json', 'definition'),
  ...named('oas30', 'completeness exceptions-codes oas-definition-1 oas-definition-2 oas-impl security'),
  ...named(
    'ogc-process-description',
    'json-encoding inputs-def input-def input-mixed-type outputs-def output-def output-mixed-type',
  ),
  ...named(
    'job-list',
    `job-list-op job-list-success type-definition type-response processID-definition processID-mandatory
    processID-response status-definition status-response datetime-definition datetime-response duration-definition
    duration-response limit-definition limit-response links`,
  ),
  ...named('dismiss', 'job-dismiss-op job-dismiss-success'),
];

/** Those that version 1.0 does not have, or has by another name. */
export const DRAFT_2: readonly string[] = [
  ...named(
    'core',
    `test-process process-list-op process-list-limit-definition process-list-limit-response process-list-links
    process-summary-links process-description process-description-success process-execute-op
    process-execute-request process-execute-default-execution-mode process-execute-auto-execution-mode
    process-execute-input-array process-execute-input-inline-object process-execute-input-inline-multiple-types
    process-execute-input-inline-binary process-execute-input-inline-bbox process-execute-input-validation
    process-execute-omitted-outputs process-execute-empty-outputs process-execute-sync-one
    process-execute-sync-one-default-content process-execute-sync-many-json
    process-execute-success-async-outputs-omitted process-execute-success-async-outputs-empty
    job-results-success-sync process-execute-success-async process-execute-success-async-outputs
    process-execute-success-sync-empty-outputs process-execute-success-sync-outputs-omitted job-results-op
    job-results-param-outputs job-results-param-outputs-response job-result-op job-results-async-one
    job-results-async-many job-results-exception-invalid-query-parameter-value
    job-results-exception_results-not-available`,
  ),
  ...named('oas', 'completeness exceptions-codes definition implementation security'),
  ...named('oas31', 'oas-definition'),
  ...named('ogc-process-description', 'links input-multiple-types output-multiple-types'),
  ...named('dismiss', 'job-dismiss-status'),
];

const BINARY = 'No process has an input of bytes.';
const BBOX = 'No process has an input that is a bounding box.';
const MANY = 'Every process has one output, `result`.';
const BY_REFERENCE = 'Descriptions offer outputs by value only.';
const CLASS_30 =
  'The document is OpenAPI 3.1, so the class is not claimed; /conf/oas and /conf/oas31 are ported.';
const OUTPUTS_OF_DRAFT =
  'Only the draft has resources for one output, and answers without any; the one output is at /jobs/{jobId}/results.';

export const NOT_PORTED: Readonly<Record<string, string>> = {
  '/conf/core/job-creation-input-ref':
    'The server fetches nothing, whoever asks: input by reference is refused, which departs from the standard. That it is refused is tested.',
  '/conf/core/job-creation-input-inline-binary': BINARY,
  '/conf/core/process-execute-input-inline-binary': BINARY,
  '/conf/core/job-creation-input-inline-bbox': BBOX,
  '/conf/core/process-execute-input-inline-bbox': BBOX,
  '/conf/core/job-creation-sync-raw-value-multi': MANY,
  '/conf/core/job-creation-sync-raw-mixed-multi': MANY,
  '/conf/core/job-results-async-raw-value-multi': MANY,
  '/conf/core/job-results-async-raw-mixed-multi': MANY,
  '/conf/core/process-execute-sync-many-json': MANY,
  '/conf/core/job-results-async-many': MANY,
  '/conf/core/job-creation-sync-raw-ref': BY_REFERENCE,
  '/conf/core/job-results-async-raw-ref': BY_REFERENCE,
  '/conf/core/process-execute-empty-outputs': OUTPUTS_OF_DRAFT,
  '/conf/core/process-execute-success-async-outputs-empty': OUTPUTS_OF_DRAFT,
  '/conf/core/process-execute-success-sync-empty-outputs': OUTPUTS_OF_DRAFT,
  '/conf/core/job-results-param-outputs': OUTPUTS_OF_DRAFT,
  '/conf/core/job-results-param-outputs-response': OUTPUTS_OF_DRAFT,
  '/conf/core/job-result-op': OUTPUTS_OF_DRAFT,
  '/conf/core/job-results-async-one': OUTPUTS_OF_DRAFT,
  '/conf/core/job-results-exception_results-not-available': OUTPUTS_OF_DRAFT,
  '/conf/oas30/completeness': CLASS_30,
  '/conf/oas30/exceptions-codes': CLASS_30,
  '/conf/oas30/oas-definition-1': CLASS_30,
  '/conf/oas30/oas-definition-2': CLASS_30,
  '/conf/oas30/oas-impl': CLASS_30,
  '/conf/oas30/security': CLASS_30,
};
