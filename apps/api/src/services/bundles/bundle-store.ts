import type { CompiledForm, FieldKindRegistry } from '@yishi/forms';
import { compileForm } from '@yishi/forms';
import type { BlockDefinition, Bundle, Program, StepDefinition } from '@yishi/workflows';
import { eq } from 'drizzle-orm';
import type { Db } from '../../db/index.ts';
import { schema } from '../../db/index.ts';

/** A published version with what is worked out from it, ready to be asked. */
export interface OpenBundle {
  hash: string;
  bundle: Bundle;
  program: Program;
  version: number;
  /** Compiled once; throws for a form that the bundle does not hold. */
  form(key: string): CompiledForm;
  step(id: string): StepDefinition | undefined;
  block(id: string): BlockDefinition | undefined;
}

/** Published versions by hash; immutable, so what was read stays true. */
export interface BundleStore {
  get(hash: string): Promise<OpenBundle>;
  find(hash: string): Promise<OpenBundle | undefined>;
}

const most = 200;

export function createBundleStore(db: Db, fieldKinds: FieldKindRegistry): BundleStore {
  const known = new Map<string, Promise<OpenBundle | undefined>>();
  const find = (hash: string): Promise<OpenBundle | undefined> => {
    const hit = known.get(hash);
    if (hit) return hit;
    if (known.size >= most) known.clear();
    const loading = load(db, hash, fieldKinds);
    known.set(hash, loading);
    loading.then(
      (found) => found ?? known.delete(hash),
      () => known.delete(hash),
    );
    return loading;
  };
  return {
    find,
    async get(hash) {
      const found = await find(hash);
      if (!found) throw new Error(`bundle ${hash} was never published`);
      return found;
    },
  };
}

async function load(
  db: Db,
  hash: string,
  fieldKinds: FieldKindRegistry,
): Promise<OpenBundle | undefined> {
  const { bundles } = schema;
  const [row] = await db.select().from(bundles).where(eq(bundles.hash, hash));
  return row && openBundle({ ...row, bundle: row.content }, fieldKinds);
}

/** Opens a bundle that is at hand. */
export function openBundle(
  row: { hash: string; bundle: Bundle; program: Program; version: number },
  fieldKinds: FieldKindRegistry,
): OpenBundle {
  const forms = new Map<string, CompiledForm>();
  const { steps, blocks } = partsById(row.bundle.procedure.steps);
  return {
    hash: row.hash,
    bundle: row.bundle,
    program: row.program,
    version: row.version,
    step: (id) => steps.get(id),
    block: (id) => blocks.get(id),
    form(key) {
      const hit = forms.get(key);
      if (hit) return hit;
      const definition = row.bundle.forms[key];
      if (!definition) throw new Error(`bundle ${row.hash} has no form ${key}`);
      const compiled = compileForm(definition, fieldKinds);
      if (!compiled.ok) throw new Error(`form ${key}: ${JSON.stringify(compiled.problems)}`);
      forms.set(key, compiled.value);
      return compiled.value;
    },
  };
}

function partsById(all: readonly StepDefinition[]): {
  steps: Map<string, StepDefinition>;
  blocks: Map<string, BlockDefinition>;
} {
  const steps = new Map<string, StepDefinition>();
  const blocks = new Map<string, BlockDefinition>();
  const walk = (step: StepDefinition): void => {
    steps.set(step.id, step);
    for (const block of step.blocks ?? []) {
      blocks.set(block.id, block);
      block.steps.forEach(walk);
    }
  };
  all.forEach(walk);
  return { steps, blocks };
}
