import type { Json } from '@yishi/policies';
import { schemaOfFields } from '../changes/index.ts';
import type { CompiledForm } from '../compile/index.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { treeOfForm } from '../tree/index.ts';
import type { MigrationStep } from './types.ts';

type Replacing = Extract<MigrationStep, { type: 'convert' }>;

const nobody = { person: () => undefined, unit: () => undefined, region: () => undefined };
const plain = (words: string): string => words.replaceAll(/[\s\p{P}]/gu, '');

/**
 * A text that becomes one of a list: what was written otherwise than the list has it, value by value,
 * with the option that it is most like. Undefined where there is no list, or all of it reads.
 */
export function replaceWritten(
  { before, after }: Readonly<Record<'before' | 'after', CompiledForm>>,
  registry: FieldKindRegistry,
  id: string,
  written: readonly string[],
): Replacing | undefined {
  const [was, is] = [before, after].map((form) => treeOfForm(form, registry).byId.get(id));
  const options = schemaOfFields(after.schema).get(id)?.schema.enum as Json[] | undefined;
  if (!was || !is || was.kind.gist !== 'text' || !options) return undefined;
  const reads = (words: string) =>
    options.some((value) => value === (is.kind.fromText?.(words, is.config, nobody) ?? words));
  const names = { ...nobody, file: () => undefined };
  const like = (words: string): Json => {
    const called = options.map((value) => {
      return { value, name: plain(is.kind.show(value, is.config, { locale: 'zh-CN', names })) };
    });
    const own = plain(words);
    const same = called.find(({ name }) => name === own);
    const near = called.filter(({ name }) => name.includes(own) || own.includes(name));
    return (same ?? (near.length === 1 ? near[0] : undefined))?.value ?? null;
  };
  const values = written
    .filter((words) => !reads(words))
    .map((words) => ({ from: words as Json, to: like(words) }));
  if (values.length === 0) return undefined;
  return { type: 'convert', from: id, to: id, how: { by: 'map', values } };
}
