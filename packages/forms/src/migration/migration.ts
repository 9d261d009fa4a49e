import type { Text } from '@yishi/policies';
import { compareSchemas, schemaOfFields, type FieldSchema } from '../changes/index.ts';
import type { FormData } from '../compile/index.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { pointerOf, treeOfForm, type FieldTree, type Instance } from '../tree/index.ts';
import { answeredBy, givenBy, takenBy } from './steps-of.ts';
import type { MigrationContext, MigrationFinding, MigrationLeg, MigrationStep } from './types.ts';

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
  };
}

/** One run of a plan over one set of data. */
export interface Run {
  plan: Plan;
  given: FormData;
  context: MigrationContext;
  findings: MigrationFinding[];
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
