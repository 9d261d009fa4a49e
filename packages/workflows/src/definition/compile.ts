import { canonicalJson } from '@yishi/forms';
import { ok, refuse, type Result } from '@yishi/policies';
import {
  expressionsOf,
  fieldsOfStep,
  mainFormOf,
  pathToField,
  readsIn,
  scopeOf,
  usedSteps,
  type Forms,
  type UsedStep,
} from './analyse.ts';
import type { Program, ProgramStep } from './program.ts';
import type { Registry, StepKindDefinition } from './step-kind.ts';
import type { Bundle, StepDefinition } from './types.ts';

/** Bytes of the program as JSON; every workflow of the procedure carries it. */
const maxBytes = 200 * 1024;

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function compileStep(
  step: StepDefinition,
  forms: Forms,
  kinds: Registry<StepKindDefinition>,
): ProgramStep {
  const kind = kinds.get(step.kind);
  const blocks = step.blocks?.map((block) => ({
    id: block.id,
    ...(block.when === undefined ? {} : { when: block.when }),
    ...(block.otherwise === undefined ? {} : { otherwise: block.otherwise }),
    steps: block.steps.map((inner) => compileStep(inner, forms, kinds)),
  }));
  return {
    id: step.id,
    kind: step.kind,
    version: kind?.version ?? 0,
    ...(step.key === undefined ? {} : { key: step.key }),
    settings: kind?.compile?.(step.settings, forms) ?? step.settings,
    ...(blocks ? { blocks } : {}),
  };
}

/** Ids of the fields that settings refer to, with the keys that lead there. */
function fieldPaths(steps: readonly UsedStep[], forms: Forms): Program['fields'] {
  const fields: Program['fields'] = {};
  for (const { form, field } of steps.flatMap(({ uses }) => fieldsOfStep(uses))) {
    const path = pathToField(forms[form]?.fields ?? [], field);
    if (path) (fields[form] ??= {})[field] = path;
  }
  return fields;
}

const startsWith = (path: readonly string[], other: readonly string[]): boolean =>
  other.every((key, index) => path[index] === key);

/** What submissions must carry: all that expressions read, and fields that name people or items. */
function readPaths(bundle: Bundle, steps: readonly UsedStep[]): Program['reads'] {
  const { forms, procedure } = bundle;
  const scope = scopeOf(steps, forms);
  const main = mainFormOf(steps);
  const found = [
    ...expressionsOf(procedure, steps).flatMap(({ feel }) => readsIn(feel, scope, forms, main)),
    ...steps
      .flatMap(({ uses }) => fieldsOfStep(uses))
      .filter((use) => !('shown' in use && use.shown))
      .map(({ form, field }) => ({
        form,
        path: pathToField(forms[form]?.fields ?? [], field) ?? [],
      })),
  ].filter(({ path }) => path.length > 0);
  const reads: Program['reads'] = {};
  for (const { form, path } of found) {
    const paths = (reads[form] ??= []);
    if (paths.some((known) => startsWith(path, known))) continue;
    reads[form] = [...paths.filter((known) => !startsWith(known, path)), path];
  }
  return reads;
}

/** What a case's workflow needs of a bundle, without texts and layout; above 200 KB it is refused. */
export function compileProgram(
  bundle: Bundle,
  hash: string,
  options: { timeZone: string; stepKinds: Registry<StepKindDefinition> },
): Result<Program> {
  const { procedure, forms } = bundle;
  const steps = usedSteps(procedure, forms, options.stepKinds);
  const main = mainFormOf(steps);
  const program: Program = plain({
    format: 2,
    bundle: hash,
    procedure: procedure.key,
    number: procedure.number,
    caseTitle: procedure.caseTitle,
    timeZone: options.timeZone,
    steps: procedure.steps.map((step) => compileStep(step, forms, options.stepKinds)),
    policies: bundle.policies,
    ...(main === undefined ? {} : { mainForm: main }),
    variables: [...new Set(steps.flatMap(({ uses }) => uses.variables ?? []))],
    reads: readPaths(bundle, steps),
    fields: fieldPaths(steps, forms),
  });
  const bytes = utf8Length(canonicalJson(program));
  if (bytes <= maxBytes) return ok(program);
  const kilobytes = Math.ceil(bytes / 1024);
  const message = `流程过大：编译后 ${kilobytes} KB，最多 200 KB`;
  return refuse({ path: '', code: 'program.size', message, params: { kilobytes } });
}

const utf8Length = (text: string): number => {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};
