import { parseMigration, type FormDefinition } from '@yishi/forms';
import { ok, refuse, type PolicyDefinition, type Problem, type Result } from '@yishi/policies';
import { checkShape } from './check-shape.ts';
import { packSchema, procedureSchema } from './procedure-schema.ts';
import type { Registry, StepKindDefinition } from './step-kind.ts';
import type { RegisterDefinition } from './registers/index.ts';
import type { Pack, ProcedureDefinition } from './types.ts';
import { everyStep } from './walk.ts';

function settingsProblems(
  procedure: ProcedureDefinition,
  kinds: Registry<StepKindDefinition>,
): Problem[] {
  return everyStep(procedure).flatMap(({ step, path }) => {
    const kind = kinds.get(step.kind);
    if (kind) return checkShape(kind.configSchema, step.settings, `${path}/settings`);
    const message = `没有安装步骤类型“${step.kind}”`;
    return [{ path: `${path}/kind`, code: 'step.kind', message, params: { kind: step.kind } }];
  });
}

/** The procedure that unknown data describes, its settings checked by the kinds' schemas. */
export function parseProcedure(
  input: unknown,
  kinds: Registry<StepKindDefinition>,
): Result<ProcedureDefinition> {
  const wrong = checkShape(procedureSchema, input);
  if (wrong.length) return refuse(...wrong);
  const procedure = input as ProcedureDefinition;
  const problems = settingsProblems(procedure, kinds);
  return problems.length ? refuse(...problems) : ok(procedure);
}

function doubles(path: string, items: readonly { key?: unknown }[]): Problem[] {
  const seen = new Set<unknown>();
  return items.flatMap(({ key }, index) => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = `“${String(key)}”重复`;
    return [{ path: `${path}/${index}/key`, code: 'pack.double', message }];
  });
}

/** The pack that unknown data describes; what is inside is checked when bundles are built. */
export function parsePack(input: unknown): Result<Pack> {
  const wrong = checkShape(packSchema, input);
  if (wrong.length) return refuse(...wrong);
  const { procedures = [], forms = [], policies = [], ...head } = input as Partial<Pack> & Pack;
  const registers: RegisterDefinition[] = head.registers ?? [];
  const problems = [
    ...doubles('/procedures', procedures as { key?: unknown }[]),
    ...doubles('/forms', forms as FormDefinition[]),
    ...doubles('/policies', policies as PolicyDefinition[]),
    ...doubles('/registers', registers),
    ...(head.migrations ?? []).flatMap((each, index) => {
      const parsed = parseMigration(each);
      const at = `/migrations/${index}`;
      return parsed.ok ? [] : parsed.problems.map((one) => ({ ...one, path: at + one.path }));
    }),
  ];
  return problems.length ? refuse(...problems) : ok({ ...head, procedures, forms, policies });
}
