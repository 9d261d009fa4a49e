import type { Locale, Problem } from '@yishi/policies';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { codeOf } from '../messages/index.ts';
import type { SchemaError } from '../schema/index.ts';
import { instanceAt, pointerOf, valueOf, type FieldTree, type Instance } from '../tree/index.ts';
import { problemAt } from './problem-at.ts';
import { typedNumber } from './typed-number.ts';

/** A problem and the field that it is about. */
export interface Located {
  instance?: Instance;
  problem: Problem;
}

const noNames = {
  person: () => undefined,
  unit: () => undefined,
  region: () => undefined,
  file: () => undefined,
};

/**
 * What a schema check found, in the words of the form. Whether a field of the form is missing is
 * left to the logic, which knows what is visible; parts missing inside a value are told here.
 */
export function schemaProblems(
  tree: FieldTree,
  registry: FieldKindRegistry,
  errors: readonly SchemaError[],
  data: unknown,
): Located[] {
  return errors.flatMap((error) => {
    const instance = instanceAt(tree, error.instancePath);
    if (!instance) return [];
    const inside = error.instancePath.slice(pointerOf(instance).length);
    if (isAboutFields(instance, inside, error)) return [];
    const value = valueOf(data, instance);
    return [{ instance, problem: valueProblem(registry, instance, { error, inside, value }) }];
  });
}

/** What a schema says about the value of a field, in the words of the form. */
export function valueProblem(
  registry: FieldKindRegistry,
  instance: Instance,
  { error, inside, value }: { error: SchemaError; inside: string; value: unknown },
): Problem {
  const typed = inside === '' ? typedNumber(error, value) : undefined;
  return typed ? problemAt(registry, instance, typed) : inWords(registry, instance, error, inside);
}

/** Fields missing or unknown in a section or row are found where data are merged and settled. */
function isAboutFields({ field }: Instance, inside: string, { keyword }: SchemaError): boolean {
  if (keyword !== 'required' && keyword !== 'additionalProperties') return false;
  return field.kind.value === 'group' || (field.kind.value === 'rows' && inside !== '');
}

function inWords(
  registry: FieldKindRegistry,
  instance: Instance,
  error: SchemaError,
  inside: string,
): Problem {
  const { kind, config } = instance.field;
  const { code, params } = codeOf(error);
  if (kind.value === 'rows' && inside === '') {
    if (error.keyword === 'minItems') return problemAt(registry, instance, 'missing.rows', params);
    if (error.keyword === 'maxItems') return problemAt(registry, instance, 'value.rows', params);
  }
  if (error.keyword === 'required')
    return problemAt(registry, instance, `missing.${kind.verb ?? 'fill'}`);
  if (!/^value\.(min|max|above|below)$/.test(code) || inside !== '')
    return problemAt(registry, instance, code, params, inside);
  const limit = Number(params['limit']);
  const shown = (locale: Locale): string =>
    limit === 0 ? '0' : kind.show(limit, config, { locale, names: noNames }) || String(limit);
  const limits = { limit: shown('zh-CN'), limitEn: shown('en'), limitValue: limit };
  return problemAt(registry, instance, code, limits);
}
