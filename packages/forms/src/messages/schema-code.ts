import type { SchemaError } from '../schema/index.ts';

/** A schema error in the words of forms. */
export interface CodedError {
  code: string;
  params: Record<string, string | number | boolean>;
}

const limits: Record<string, string> = {
  minimum: 'value.min',
  maximum: 'value.max',
  exclusiveMinimum: 'value.above',
  exclusiveMaximum: 'value.below',
  minLength: 'value.short',
  maxLength: 'value.long',
  minItems: 'missing.items',
  maxItems: 'value.items',
};

const plain: Record<string, string> = {
  enum: 'value.choice',
  const: 'value.choice',
  oneOf: 'value.choice',
  pattern: 'value.pattern',
  uniqueItems: 'value.twice',
};

/** The code and params for a keyword that failed. */
export function codeOf({ keyword, params }: SchemaError): CodedError {
  const limit = limits[keyword];
  if (limit) return { code: limit, params: { limit: Number(params['limit']) } };
  const code = plain[keyword];
  if (code) return { code, params: {} };
  switch (keyword) {
    case 'type':
      return { code: params['type'] === 'integer' ? 'value.whole' : 'value.type', params: {} };
    case 'required':
    case 'dependentRequired':
      return { code: 'missing.fill', params: { property: String(params['missingProperty']) } };
    case 'additionalProperties':
      return { code: 'value.unknown', params: { property: String(params['additionalProperty']) } };
    case 'format':
      return { code: `format.${String(params['format'])}`, params: {} };
    case 'multipleOf':
      return stepOf(Number(params['multipleOf']));
    default:
      return { code: 'value.wrong', params: {} };
  }
}

/** Multiples of 0.01 are two decimals; of 0.5 they are steps. */
function stepOf(step: number): CodedError {
  const decimals = Math.round(-Math.log10(step));
  return decimals > 0 && Number((10 ** -decimals).toFixed(decimals)) === step
    ? { code: 'value.decimals', params: { decimals } }
    : { code: 'value.step', params: { step } };
}
