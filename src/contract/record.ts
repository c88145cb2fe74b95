/**
 * recordOf : schema of a value → schema of an object with such values under any keys
 *
 * As `additionalProperties`: a pattern for keys would let those pass unchecked that hold a line feed, and OGC API -
 * Processes knows no patterns for keys.
 */
import { type Static, type TSchema, type TSchemaOptions, Type } from 'typebox';

export function recordOf<Value extends TSchema>(value: Value, options: TSchemaOptions = {}) {
  return Type.Unsafe<Record<string, Static<Value>>>({
    type: 'object',
    additionalProperties: value,
    ...options,
  });
}
