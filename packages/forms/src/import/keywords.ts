import { isRecord } from '../json/index.ts';

const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isNumber = (value: unknown): boolean => typeof value === 'number';
const isText = (value: unknown): boolean => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isSchema = (value: unknown): boolean => isRecord(value) || typeof value === 'boolean';
const isSchemas = (value: unknown): boolean => Array.isArray(value) && value.every(isSchema);
const isSchemaMap = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).every(isSchema);
const isType = (value: unknown): boolean => typeof value === 'string' && types.has(value);

const types = new Set('object array string number integer boolean null'.split(' '));

/** Keywords that are read, with the values that they may have. */
const shapes: Record<string, (value: unknown) => boolean> = {
  $schema: isText,
  $id: isText,
  $ref: isText,
  $defs: isSchemaMap,
  definitions: isSchemaMap,
  type: (value) => isType(value) || (Array.isArray(value) && value.every(isType)),
  enum: Array.isArray,
  const: () => true,
  minLength: isCount,
  maxLength: isCount,
  minItems: isCount,
  maxItems: isCount,
  minimum: isNumber,
  maximum: isNumber,
  exclusiveMinimum: isNumber,
  exclusiveMaximum: isNumber,
  multipleOf: (value) => isNumber(value) && Number(value) > 0,
  uniqueItems: (value) => typeof value === 'boolean',
  pattern: isText,
  format: isText,
  title: isText,
  description: isText,
  properties: isSchemaMap,
  required: isTexts,
  additionalProperties: isSchema,
  items: (value) => isSchema(value) || isSchemas(value),
  allOf: isSchemas,
  anyOf: isSchemas,
  oneOf: isSchemas,
  if: isSchema,
  then: isSchema,
  else: isSchema,
  dependentRequired: (value) => isRecord(value) && Object.values(value).every(isTexts),
  dependencies: isRecord,
  'x-id': isText,
  'x-kind': isText,
};

/** Whether a keyword that is read has a value that it cannot have. */
export function isMalformed(keyword: string, value: unknown): boolean {
  const shape = Object.hasOwn(shapes, keyword) ? shapes[keyword] : undefined;
  return shape !== undefined && !shape(value);
}

/** Keywords that say something to people and nothing about values. */
export const notes = new Set(
  '$comment default examples readOnly writeOnly deprecated contentEncoding contentMediaType contentSchema'.split(
    ' ',
  ),
);

/** Copied as they are. */
export const copied = new Set(
  'minLength maxLength minItems maxItems minimum maximum exclusiveMinimum exclusiveMaximum multipleOf uniqueItems title description required dependentRequired x-id x-kind'.split(
    ' ',
  ),
);

/** Read elsewhere: by who resolves references, or together with another keyword. */
export const aside = new Set('$schema $id $defs definitions then else'.split(' '));

/** Copied values that restrict nothing. */
export function saysNothing(keyword: string, value: unknown): boolean {
  switch (keyword) {
    case 'minLength':
    case 'minItems':
      return value === 0;
    case 'uniqueItems':
      return value === false;
    case 'title':
    case 'description':
      return value === '';
    case 'required':
      return Array.isArray(value) && value.length === 0;
    default:
      return false;
  }
}
