import { unreachable } from '@yishi/policies';
import { schemaOfFields } from '../changes/index.ts';
import type { CompiledForm } from '../compile/index.ts';
import type { FieldTree, TreeField } from '../tree/index.ts';
import { holdsFields, tablesAround } from './tables-around.ts';
import type { MigrationNeed, MigrationStep } from './types.ts';

/** The two versions, and the fields that came and went between them. */
export interface Candidates {
  old: FieldTree;
  now: FieldTree;
  before: CompiledForm;
  after: CompiledForm;
  removed: TreeField[];
  added: TreeField[];
}

type Convert = Extract<MigrationStep, { type: 'convert' }>;

/** Into so many fields one is split at most, as a proposal. */
const mostParts = 4;

/** What may be done about a change, the proposed first. */
export function choicesFor(
  candidates: Candidates,
  id: string,
  change: MigrationNeed['change'],
): MigrationStep[] {
  const drop: MigrationStep = { type: 'drop', field: id };
  switch (change) {
    case 'removed': {
      const field = candidates.removed.find((each) => each.id === id);
      return field && !holdsFields(field) ? forRemoved(candidates, field) : [drop];
    }
    case 'retyped':
      return forRetyped(candidates, id);
    case 'tightened':
      return forTightened(candidates, id);
    case 'required':
      return [{ type: 'later', field: id }];
    case 'rows':
      return [drop];
    default:
      return unreachable(change);
  }
}

function forRemoved({ removed, added, before }: Candidates, field: TreeField): MigrationStep[] {
  const inRows = (each: TreeField) =>
    tablesAround(each) === tablesAround(field) && !holdsFields(each);
  const [gone, come] = [removed.filter(inRows), added.filter(inRows)];
  const ids = come.map(({ id }) => id);
  const parts = partsOf(before, field.id);
  const splits: MigrationStep[] = [];
  if (parts.length > 1 && ids.length >= parts.length) {
    const how = { by: 'parts' as const, parts };
    splits.push({ type: 'split', from: field.id, to: ids.slice(0, parts.length), how });
  } else if (ids.length > 1 && ids.length <= mostParts) {
    splits.push({
      type: 'split',
      from: field.id,
      to: ids,
      how: { by: 'separator', separator: '、' },
    });
  }
  const merges = come.map((to): MigrationStep => {
    const from = gone.map(({ id }) => id);
    return { type: 'merge', from, to: to.id, how: { by: 'joiner', joiner: '、' } };
  });
  const moves = come.map((to): MigrationStep => {
    return { type: 'convert', from: field.id, to: to.id, how: { by: 'text' } };
  });
  const drop: MigrationStep = { type: 'drop', field: field.id };
  const joined = gone.length > 1 ? merges.slice(0, mostParts) : [];
  if (gone.length === 1 && splits.length > 0) return [...splits, ...moves, drop];
  if (joined.length > 0 && come.length === 1) return [...joined, ...moves, drop];
  if (gone.length === 1 && come.length === 1 && come[0]?.kind === field.kind)
    return [...moves, drop];
  return [drop, ...splits, ...joined, ...moves];
}

/** Names of the parts of a kind's value, where it has any. */
export function partsOf({ schema }: CompiledForm, id: string): string[] {
  const own = schemaOfFields(schema).get(id)?.schema;
  return own?.type === 'object' ? Object.keys(own.properties ?? {}) : [];
}

function forRetyped({ old, now, after }: Candidates, id: string): MigrationStep[] {
  const [was, is] = [old.byId.get(id), now.byId.get(id)];
  if (!was || !is || holdsFields(was) || holdsFields(is)) return [{ type: 'drop', field: id }];
  const convert: Convert = { type: 'convert', from: id, to: id, how: { by: 'text' } };
  return [convert, ...unlessRequired(after, id, convert, { type: 'drop', field: id })];
}

function forTightened({ old, now, before, after }: Candidates, id: string): MigrationStep[] {
  const field = now.byId.get(id);
  // Rows are told one record at a time; which of many should go, nobody can declare.
  if (!field || holdsFields(field) || !old.byId.has(id)) return [];
  const convert: Convert = { type: 'convert', from: id, to: id, how: { by: 'text' } };
  const gone = optionsGone(before, after, id);
  const map: MigrationStep[] =
    gone.length > 0
      ? [
          {
            type: 'convert',
            from: id,
            to: id,
            how: { by: 'map', values: gone.map((from) => ({ from, to: null })) },
          },
        ]
      : [];
  return [convert, ...unlessRequired(after, id, convert), ...map];
}

/** Options that are listed no more. */
function optionsGone(before: CompiledForm, after: CompiledForm, id: string) {
  const listed = (form: CompiledForm) => {
    const own = schemaOfFields(form.schema).get(id)?.schema;
    return own?.enum ?? own?.items?.enum ?? [];
  };
  const left = listed(after);
  return left.length > 0 ? listed(before).filter((value) => !left.includes(value)) : [];
}

/** What leaves a field empty is no way out where it must be filled. */
function unlessRequired(
  after: CompiledForm,
  id: string,
  convert: Convert,
  ...more: MigrationStep[]
): MigrationStep[] {
  if (schemaOfFields(after.schema).get(id)?.required) return [];
  return [{ ...convert, misfit: 'leave' }, ...more];
}
