import type { Text } from '@yishi/policies';
import { compareSchemas, schemaOfFields, type FieldSchema } from '../changes/index.ts';
import type { CompiledForm, FormData } from '../compile/index.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { pointerOf, treeOfForm, valueOf, type FieldTree, type Instance } from '../tree/index.ts';
import { written } from './convert-value.ts';
import { answeredBy, givenBy, takenBy } from './steps-of.ts';
import type {
  LostValue,
  MigrationContext,
  MigrationFinding,
  MigrationLeg,
  MigrationStep,
} from './types.ts';

/** A migration with all that can be worked out before data are seen. */
export interface Plan {
  registry: FieldKindRegistry;
  old: FieldTree;
  now: FieldTree;
  was: Map<string, FieldSchema>;
  is: Map<string, FieldSchema>;
  /** Steps by the old fields they take, the new ones they give, and those they answer for. */
  takes: Map<string, MigrationStep>;
  gives: Map<string, MigrationStep>;
  answers: Map<string, MigrationStep>;
  /** Fields whose values must be looked at, as their own schema is another. */
  looked: Set<string>;
  /** Fields of either version that are about a person. */
  personal: Set<string>;
}

export function planOf({ before, after, steps }: MigrationLeg, registry: FieldKindRegistry): Plan {
  const was = schemaOfFields(before.schema);
  const is = schemaOfFields(after.schema);
  const by = (ids: (step: MigrationStep) => string[]) =>
    new Map(steps.flatMap((step) => ids(step).map((id) => [id, step] as const)));
  const looked = [...is].flatMap(([id, { schema }]) => {
    const old = was.get(id)?.schema;
    return old && compareSchemas(old, schema) === 'same' ? [] : [id];
  });
  return {
    registry,
    old: treeOfForm(before, registry),
    now: treeOfForm(after, registry),
    was,
    is,
    takes: by(takenBy),
    gives: by(givenBy),
    answers: by((step) => [answeredBy(step) ?? []].flat()),
    looked: new Set(looked),
    personal: new Set([before, after].flatMap(personalIn)),
  };
}

const personalIn = ({ ui }: CompiledForm): string[] =>
  Object.values(ui.fields).flatMap(({ id, privacy }) => (privacy === 'none' ? [] : [id]));

/** One run of a plan over one set of data. */
export interface Run {
  plan: Plan;
  given: FormData;
  context: MigrationContext;
  findings: MigrationFinding[];
  lost: LostValue[];
  /** Old fields whose values went somewhere or were told of. */
  settled: Set<string>;
  /** Whether what is missing does not matter, as its group may not be there. */
  quiet?: boolean;
}

export function find(
  run: Run,
  severity: MigrationFinding['severity'],
  code: MigrationFinding['code'],
  instance: Instance,
  reason: Text,
): void {
  const { id: field, label } = instance.field;
  run.findings.push({ severity, code, field, path: pointerOf(instance), label, reason });
}

/** Keeps in words what does not arrive: from where it stood, and where it should have gone. */
export function lose(
  { plan, given, context, lost }: Run,
  reason: Text,
  { from, to }: { from?: Instance; to?: Instance },
): void {
  const place = to ?? from;
  if (!place) return;
  const { id: field, label } = place.field;
  const ids = [from, to].flatMap((each) => each?.field.id ?? []);
  const personal = ids.some((id) => plan.personal.has(id));
  const words = from && {
    'zh-CN': written(from.field, valueOf(given, from), context),
    en: written(from.field, valueOf(given, from), context, 'en'),
  };
  lost.push({ field, rows: place.rows, label, ...(words ? { words } : {}), reason, personal });
}
