import { dayOf, type Text } from '@yishi/policies';
import { cleanValue, problemAt, sentenceOf, valueProblem } from '../check/index.ts';
import type { JsonSchema } from '../compile/index.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { interpretSchema } from '../schema/index.ts';
import type { Instance } from '../tree/index.ts';
import type { MigrationContext } from './types.ts';

export type Fitted = { ok: true; value: unknown } | { ok: false; reason: Text };

/** The value in the spelling of its new field, or why it does not fit there. */
export function fitValue(
  registry: FieldKindRegistry,
  schema: JsonSchema,
  instance: Instance,
  given: unknown,
  context: MigrationContext,
): Fitted {
  const value = cleanValue(instance.field, given);
  if (value === undefined) return { ok: true, value };
  const { kind, config } = instance.field;
  const [error] = interpretSchema(schema, registry.formats)(value);
  if (error) {
    const inside = error.instancePath;
    const found = valueProblem(registry, instance, { error, inside, value });
    return { ok: false, reason: inWords(registry, found) };
  }
  const { now, timeZone } = context;
  const [wrong] = kind.check?.(value, config, { now, today: dayOf(now, timeZone).day }) ?? [];
  if (!wrong) return { ok: true, value };
  const found = problemAt(registry, instance, wrong.code, wrong.params, wrong.path);
  return { ok: false, reason: inWords(registry, found) };
}

const inWords = (registry: FieldKindRegistry, problem: ReturnType<typeof problemAt>): Text => ({
  'zh-CN': problem.message,
  en: sentenceOf(problem, 'en', registry),
});
