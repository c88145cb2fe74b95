/**
 * schemaReasons : errors of a schema → reasons with JSON Pointers        (each place once, with the nearest name where one is near)
 */
import type { FastifySchemaValidationError } from 'fastify';
import type { Reason } from '../contract/problem.ts';
import { didYouMean } from '../engine/index.ts';

const MOST_REASONS = 100;
/** Each is held against all others. */
const MOST_ERRORS = 1000;

/** @param context - `body`, `querystring`, `params` or `headers` */
export function schemaReasons(errors: readonly FastifySchemaValidationError[], context: string): Reason[] {
  const inBody = context === 'body';
  const reasons = new Map<string, Reason>();
  for (const error of deepestOf(errors.slice(0, MOST_ERRORS))) {
    const at = pointerOf(error);
    const what = inBody
      ? at === ''
        ? 'The body'
        : `${at} of the body`
      : `${at.slice(1) || 'A value'} of the ${WORDS[context] ?? context}`;
    const message = `${what} ${phraseOf(error)}.`;
    const near = error.keyword === 'additionalProperties' ? nearest(error) : undefined;
    const hint = near === undefined ? {} : { hint: near };
    reasons.set(message, {
      pointer: inBody ? at : '',
      code: CODES[error.keyword] ?? 'MIRAB_VALUE_INVALID',
      message,
      ...hint,
    });
  }
  return [...reasons.values()].slice(0, MOST_REASONS);
}

const WORDS: Readonly<Record<string, string>> = { querystring: 'query', params: 'path' };

const CODES: Readonly<Record<string, string>> = {
  additionalProperties: 'MIRAB_KEY_UNKNOWN',
  required: 'MIRAB_KEY_MISSING',
  type: 'MIRAB_TYPE_MISMATCH',
  minimum: 'MIRAB_VALUE_OUT_OF_BOUNDS',
  maximum: 'MIRAB_VALUE_OUT_OF_BOUNDS',
};

/** Of a choice between forms only those errors that lie deepest say something; where none lies deeper, all do. */
function deepestOf(errors: readonly FastifySchemaValidationError[]): readonly FastifySchemaValidationError[] {
  return errors.filter(
    ({ instancePath, keyword }) =>
      keyword !== 'anyOf' || !errors.some((other) => other.instancePath.startsWith(`${instancePath}/`)),
  );
}

function pointerOf({ instancePath, keyword, params }: FastifySchemaValidationError): string {
  if (keyword === 'additionalProperties') return `${instancePath}/${escaped(params['additionalProperty'])}`;
  return keyword === 'required' ? `${instancePath}/${escaped(params['missingProperty'])}` : instancePath;
}

function phraseOf({ keyword, message = 'does not hold', params }: FastifySchemaValidationError): string {
  if (keyword === 'additionalProperties') return 'is not known here';
  if (keyword === 'required') return 'is missing';
  if (keyword === 'enum') return `must be one of ${(params['allowedValues'] as unknown[]).join(', ')}`;
  return message.replace(/NOT/, 'not');
}

/** Ajv is asked to give the schema that did not fit with the error. */
function nearest({ params, ...error }: FastifySchemaValidationError): string | undefined {
  const { parentSchema } = error as { parentSchema?: { properties?: object } };
  return didYouMean(String(params['additionalProperty']), Object.keys(parentSchema?.properties ?? {}));
}

function escaped(key: unknown): string {
  return String(key).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');
}
