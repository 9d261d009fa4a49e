import { refuse, type Json, type Text } from '@yishi/policies';
import type { JsonSchema } from '../../compile/index.ts';
import type { FieldDefinition, FormDefinition } from '../../definition/types.ts';
import type { Operation } from '../../editing/index.ts';
import type {
  FieldKind,
  FieldKindRegistry,
  Names,
  Predecessor,
  ReadPattern,
} from '../../kinds/index.ts';
import { setField } from '../change-fields.ts';
import { findField } from '../form-nodes.ts';

/** A kind that a field can become, with the settings that it then has. */
export interface KindChange {
  kind: FieldKind;
  settings: Record<string, unknown>;
}

const nobody: Names = {
  person: () => undefined,
  unit: () => undefined,
  region: () => undefined,
  file: () => undefined,
};

/** The kinds that can take the place of a field; none of what holds fields or has no value. */
export function conversionsOf(
  form: FormDefinition,
  registry: FieldKindRegistry,
  id: string,
): KindChange[] {
  const field = findField(form, id)?.field;
  const was = field && registry.get(field.kind);
  if (!field || !was?.gist || was.value !== 'single') return [];
  const before = predecessorOf(field, was, was.gist);
  return registry.all().flatMap((kind) => {
    const settings = kind === was ? undefined : kind.takesOver?.(before);
    return settings ? [{ kind, settings: { ...kind.initial, ...settings } }] : [];
  });
}

function predecessorOf(
  field: FieldDefinition,
  kind: FieldKind,
  gist: Predecessor['gist'],
): Predecessor {
  const config = field.settings ?? {};
  const words = (value: unknown, locale: 'zh-CN' | 'en') =>
    kind.show(value, config, { locale, names: nobody }) || String(value);
  return {
    gist,
    schema: kind.schema(config, field),
    scale: kind.scale?.(config),
    say: (value): Text => ({ 'zh-CN': words(value, 'zh-CN'), en: words(value, 'en') }),
  };
}

/**
 * The same change with what was written so far as its options; undefined where the kind has none, or
 * has those of the field before it.
 */
export function listWritten(
  form: FormDefinition,
  id: string,
  { kind, settings }: KindChange,
  written: readonly string[],
  registry: FieldKindRegistry,
): KindChange | undefined {
  const was = registry.get(findField(form, id)?.field.kind ?? '');
  const lists = kind.gist === 'option' || kind.gist === 'options';
  const values = [...new Set(written.map((each) => each.trim()))].filter(isOption);
  if (was?.gist !== 'text' || !lists || values.length === 0) return undefined;
  const schema: JsonSchema =
    kind.gist === 'option'
      ? { type: 'string', enum: values }
      : { type: 'array', items: { type: 'string', enum: values } };
  const made = kind.fromSchema?.(schema, (value) => value, noPattern);
  return made && { kind, settings: { ...settings, ...made } };
}

/** Lists have none. */
const noPattern: ReadPattern = () =>
  refuse({ path: '', code: 'pattern.none', message: '这里没有格式要求' });
const isOption = (words: string): boolean => words !== '' && words.length <= 60;

/** The same field, by id, name and words, of another kind. */
export function convertField(
  form: FormDefinition,
  id: string,
  { kind, settings }: KindChange,
): Operation[] {
  const found = findField(form, id);
  if (!found) return [];
  const has = Object.keys(settings).length > 0;
  const asks = kind.personal && found.field.privacy === undefined;
  return [
    ...setField(form, id, ['kind'], kind.kind),
    ...setField(form, id, ['settings'], has ? (settings as Json) : undefined),
    ...(asks ? setField(form, id, ['privacy'], 'personal') : []),
  ];
}
