import type { FieldDefinition, FormDefinition } from '@yishi/forms';
import { parseExpression, type Expression, type Result, type Scope } from '@yishi/policies';
import type { Registry, StepKindDefinition, StepUses } from './step-kind.ts';
import type { ProcedureDefinition, UnitRef, Who } from './types.ts';
import { everyBlock, everyStep, type PlacedStep } from './walk.ts';

/** Forms by key. */
export type Forms = Record<string, FormDefinition>;

export interface UsedStep extends PlacedStep {
  uses: StepUses;
}

export interface UsedExpression {
  path: string;
  feel: string;
  /** Steps around it: names that their blocks give. */
  inside: readonly string[];
  /** Id of the step whose settings have it, or before whose blocks it is asked. */
  step?: string;
  /** Condition of a block: asked before anything inside the step. */
  before?: boolean;
  /** What it gives is shown to the public. */
  public?: boolean;
}

/** What a step points to, with all that its kind says. */
export function usedSteps(
  procedure: ProcedureDefinition,
  forms: Forms,
  kinds: Registry<StepKindDefinition>,
): UsedStep[] {
  return everyStep(procedure).map((placed) => ({
    ...placed,
    uses: kinds.get(placed.step.kind)?.uses?.(placed.step.settings, forms) ?? {},
  }));
}

/** Every expression of a procedure with the names that its surroundings give it. */
export function expressionsOf(
  procedure: ProcedureDefinition,
  steps: readonly UsedStep[],
): UsedExpression[] {
  const given = new Map(steps.map(({ step, uses }) => [step.id, uses.inside ?? []]));
  const around = new Map(
    steps.map(({ step, inside }) => [step.id, inside.flatMap(({ id }) => given.get(id) ?? [])]),
  );
  const ofSteps = steps.flatMap(({ step, path, uses }) =>
    (uses.expressions ?? []).map((expression) => ({
      path: `${path}/settings${expression.path}`,
      feel: expression.feel,
      step: step.id,
      ...(expression.public ? { public: true } : {}),
      inside: [...(around.get(step.id) ?? []), ...(uses.inside ?? [])],
    })),
  );
  const ofBlocks = everyBlock(procedure).flatMap(({ block, path, parent }) =>
    block.when === undefined
      ? []
      : [
          {
            path: `${path}/when`,
            feel: block.when,
            step: parent.id,
            before: true,
            inside: around.get(parent.id) ?? [],
          },
        ],
  );
  return [{ path: '/caseTitle', feel: procedure.caseTitle, inside: [] }, ...ofSteps, ...ofBlocks];
}

/** The form whose fields expressions read without a prefix. */
export const mainFormOf = (steps: readonly UsedStep[]): string | undefined =>
  steps[0]?.uses.forms?.[0]?.form.form;

const scopeOfFields = (fields: readonly FieldDefinition[]): Scope =>
  Object.fromEntries(
    fields.map(({ key, fields: inner }) => [key, inner?.length ? scopeOfFields(inner) : true]),
  );

const applicantScope: Scope = {
  id: true,
  name: true,
  unit: { id: true, name: true, code: true, level: true },
};

/** Names that expressions of the procedure may read. */
export function scopeOf(steps: readonly UsedStep[], forms: Forms): Record<string, Scope | true> {
  const main = mainFormOf(steps);
  const scope: Record<string, Scope | true> = {};
  for (const [key, form] of Object.entries(forms)) scope[key] = scopeOfFields(form.fields);
  if (main !== undefined) Object.assign(scope, scopeOfFields(forms[main]?.fields ?? []));
  for (const { step, uses } of steps) {
    if (step.key) scope[step.key] = true;
    for (const name of uses.variables ?? []) scope[name] = true;
  }
  scope.applicant = applicantScope;
  return scope;
}

/** The scope with names of the surroundings; the same surroundings give the same object. */
export function scopeWith(scope: Scope): (inside: readonly string[]) => Scope {
  const made = new Map<string, Scope>([['', scope]]);
  return (inside) => {
    const key = inside.join('\n');
    const names = Object.fromEntries(inside.map((name) => [name, true as const]));
    const found = made.get(key) ?? { ...scope, ...names };
    made.set(key, found);
    return found;
  };
}

const plainKey = /^[\p{L}_][\p{L}\p{N}_]*$/u;

const allPlain = (scope: Scope): boolean =>
  Object.entries(scope).every(
    ([name, inner]) => plainKey.test(name) && (inner === true || allPlain(inner)),
  );

interface Narrow {
  /** Whether expressions can be read without knowing any name. */
  plain: boolean;
  made: Map<string, { closed: Scope; open: Scope }>;
}

const narrowed = new WeakMap<Scope, Narrow>();

/**
 * The part of a scope that an expression may touch. What was read against it is remembered, also when
 * something else in the procedure gets another name.
 */
function scopeFor(feel: string, scope: Scope): { closed: Scope; open: Scope } {
  const narrow = narrowed.get(scope) ?? { plain: allPlain(scope), made: new Map() };
  narrowed.set(scope, narrow);
  const parsed = narrow.plain ? parseExpression(feel) : undefined;
  const names = parsed?.ok
    ? [...new Set(parsed.value.reads.map(([name = '']) => name))].filter((name) => scope[name])
    : Object.keys(scope);
  const key = names.join('\n');
  const part = Object.fromEntries(names.map((name) => [name, scope[name] ?? true]));
  const found = narrow.made.get(key) ?? { closed: part, open: { '*': true as const, ...part } };
  narrow.made.set(key, found);
  return found;
}

/** An expression read against the names that it may use. */
export const readExpression = (feel: string, scope: Scope): Result<Expression> =>
  parseExpression(feel, { names: scopeFor(feel, scope).closed });

/** Ways of names that an expression reads; none of one that cannot be read. */
export function namesRead(feel: string, scope: Scope): readonly string[][] {
  const parsed = parseExpression(feel, { names: scopeFor(feel, scope).open });
  return parsed.ok ? parsed.value.reads : [];
}

/** Ways of keys that an expression reads in a form, by form key. */
export function readsIn(
  feel: string,
  scope: Scope,
  forms: Forms,
  main: string | undefined,
): { form: string; path: string[] }[] {
  return namesRead(feel, scope).flatMap(([first = '', ...rest]) => {
    if (main !== undefined && forms[main]?.fields.some(({ key }) => key === first)) {
      return [{ form: main, path: [first, ...rest] }];
    }
    return forms[first] && rest.length ? [{ form: first, path: rest }] : [];
  });
}

/** The keys that lead to a field; undefined when the form has none of that id. */
export function pathToField(fields: readonly FieldDefinition[], id: string): string[] | undefined {
  for (const field of fields) {
    if (field.id === id) return [field.key];
    const inner = pathToField(field.fields ?? [], id);
    if (inner) return [field.key, ...inner];
  }
  return undefined;
}

const inUnit = (unit: UnitRef | undefined, path: string) =>
  unit?.from === 'field'
    ? [{ path: `${path}/unit/field`, form: unit.form, field: unit.field }]
    : [];

/** Fields from which people or their units are taken. */
export function fieldsOfWho(
  who: readonly Who[],
  path: string,
): { path: string; form: string; field: string }[] {
  return who.flatMap((one, index) => {
    const at = `${path}/${index}`;
    if (one.type === 'field') return [{ path: `${at}/field`, form: one.form, field: one.field }];
    if (one.type === 'chosen') return fieldsOfWho(one.from ?? [], `${at}/from`);
    return 'unit' in one ? inUnit(one.unit, at) : [];
  });
}

/** Every list of people of a step: its participants and whom they fall back to. */
export function whosOf(uses: StepUses): { path: string; who: readonly Who[] }[] {
  return (uses.participants ?? []).flatMap(({ path, participants }) => [
    { path: path === '/participants' ? `${path}/who` : path, who: participants.who },
    ...(participants.empty?.type === 'fallback'
      ? [{ path: `${path}/empty/who`, who: participants.empty.who }]
      : []),
  ]);
}

/** Every field that settings of a step refer to. */
export const fieldsOfStep = (uses: StepUses) => [
  ...(uses.fields ?? []),
  ...whosOf(uses).flatMap(({ path, who }) => fieldsOfWho(who, path)),
];

/** Every way of naming people in a procedure. */
export const whosUsed = (
  { procedure, forms }: { procedure: ProcedureDefinition; forms: Forms },
  kinds: Registry<StepKindDefinition>,
): Who[] =>
  usedSteps(procedure, forms, kinds).flatMap(({ uses }) => whosOf(uses).flatMap(({ who }) => who));

/** Fields from which people, or the unit they are looked for in, are taken. */
export const namingFields = (
  bundle: { procedure: ProcedureDefinition; forms: Forms },
  kinds: Registry<StepKindDefinition>,
): NamingField[] => whosUsed(bundle, kinds).flatMap(namedBy);

interface NamingField {
  form: string;
  field: string;
  names: 'person' | 'unit';
}

function namedBy(who: Who): NamingField[] {
  if (who.type === 'field') return [{ form: who.form, field: who.field, names: 'person' }];
  if (who.type === 'chosen') return (who.from ?? []).flatMap(namedBy);
  const unit = 'unit' in who && who.unit?.from === 'field' ? who.unit : undefined;
  return unit ? [{ form: unit.form, field: unit.field, names: 'unit' }] : [];
}
