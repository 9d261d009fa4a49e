import type { Problem, Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import type { RouteContract, Schema } from '../contract/index.ts';
import { defs, isDate, isInstant } from '../contract/index.ts';

export type Part = 'params' | 'query' | 'body';

/** Reads the parts of requests by the contract; every schema is compiled once, when first needed. */
export interface Parser {
  parse(route: RouteContract, part: Part, value: unknown): Result<unknown>;
  /** What an answer has that the contract does not allow; for tests. */
  answerProblems(route: RouteContract, value: unknown): Problem[];
}

export function createParser(): Parser {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    ownProperties: true,
    keywords: ['tsType'],
    formats: {
      'date-time': isInstant,
      date: isDate,
      email: fullFormats['email'],
    },
  });
  const compiled = new Map<string, ValidateFunction>();
  const check = (route: RouteContract, part: Part | 'answer', schema: Schema): ValidateFunction => {
    const key = `${route.name}.${part}`;
    const known = compiled.get(key);
    if (known) return known;
    const made = ajv.compile({ $defs: defs, ...(schema as object) });
    compiled.set(key, made);
    return made;
  };
  return {
    parse(route, part, value) {
      const schema = route[part];
      if (!schema) return ok(undefined);
      const valid = check(route, part, schema);
      return valid(value) ? ok(value) : refuse(...inWords(valid.errors ?? [], part));
    },
    answerProblems(route, value) {
      if (!route.answer) return [];
      const valid = check(route, 'answer', route.answer);
      return valid(value) ? [] : inWords(valid.errors ?? [], 'body');
    },
  };
}

/** At most this many problems are told; a hostile body can have millions. */
const most = 20;

function inWords(errors: readonly ErrorObject[], part: Part): Problem[] {
  return errors.slice(0, most).map((error) => ({
    path: (part === 'body' ? '' : `/${part}`) + placeOf(error),
    code: `request.${error.keyword}`,
    message: sentence(error),
    params: simple(error.params),
  }));
}

/** Where it is wrong: a property that is missing or not known is itself the place. */
function placeOf({ instancePath, params }: ErrorObject): string {
  const name = params['missingProperty'] ?? params['additionalProperty'];
  if (typeof name !== 'string') return instancePath;
  return `${instancePath}/${name.slice(0, 200).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function sentence(error: ErrorObject): string {
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'required':
      return `缺少 ${String(params['missingProperty'])}`;
    case 'additionalProperties':
      return `不认识 ${String(params['additionalProperty'])}`;
    case 'type':
      return `类型应为 ${String(params['type'])}`;
    case 'enum':
      return '不是允许的值';
    case 'maxLength':
      return `最多 ${String(params['limit'])} 个字`;
    case 'minLength':
      return '不能为空';
    default:
      return '不符合要求';
  }
}

function simple(params: Record<string, unknown>): Record<string, string | number | boolean> {
  const kept: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(params)) {
    if (['string', 'number', 'boolean'].includes(typeof value)) {
      kept[name] = typeof value === 'string' ? value.slice(0, 200) : (value as number | boolean);
    }
  }
  return kept;
}
