import { builtInFieldKinds, createFieldKinds, type JsonSchema } from '@yishi/forms';
import { outsideSubset, settingWords, unsaidSettings } from '@yishi/forms/contract';
import { ajvFor } from '@yishi/forms/validate';
import type { Text } from '@yishi/policies';
import { buildBundle, checkShape, compileProgram } from '../definition/index.ts';
import type { StepKind, StepKindRegistry } from '../core/index.ts';
import { bundleOf, forms, frozen, notPlain, registers } from '../testing/index.ts';
import { must, mustBeNone } from './must.ts';
import { specimen } from './specimen.ts';

const fieldKinds = createFieldKinds(builtInFieldKinds);

const inBoth = (text: Text | undefined): boolean => Boolean(text?.['zh-CN'] && text.en);

export function checkNames(kind: StepKind): void {
  must(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(kind.kind), `${kind.kind} is no kebab-case name`);
  must(Number.isInteger(kind.version) && kind.version > 0, 'version is a number from 1');
  must(inBoth(kind.title), 'title is missing in one language');
  must(inBoth(kind.description), 'description is missing in one language');
  for (const [action, { label }] of Object.entries(kind.actions ?? {})) {
    must(inBoth(label), `the label of ${action} is missing in one language`);
  }
}

export function checkSchema({ configSchema }: StepKind): void {
  must(configSchema.type === 'object', 'settings are no object');
  must(configSchema.additionalProperties === false, 'the settings schema is open');
  mustBeNone(outsideSubset(configSchema, settingWords), 'outside the subset');
  mustBeNone(unsaidSettings(configSchema), 'config.schema.json lacks');
  for (const [key, part] of Object.entries(configSchema.properties ?? {})) {
    must(part['x-id'] === key, `the x-id of ${key} is not its name`);
  }
  ajvFor(fieldKinds.formats).compile(configSchema);
}

export function checkExample(kind: StepKind, stepKinds: StepKindRegistry): void {
  must(
    kind.example !== undefined,
    `${kind.kind} has no example: give defineStep settings in order over the forms f and sheet`,
  );
  mustBeNone(notPlain(kind.example, 'example'), 'not plain JSON');
  mustBeNone(
    checkShape(kind.configSchema, kind.example).map(({ path, message }) => `${path} ${message}`),
    'the example does not fit the settings schema',
  );
  const { first, middle, last } = specimen(kind);
  const { procedure } = bundleOf([first, ...middle, last]);
  const draft = {
    ...{ procedure: frozen(procedure), forms: Object.values(forms), policies: [], registers },
  };
  const built = buildBundle(draft, { fieldKinds, stepKinds });
  if (!built.ok) throw new Error(`not published: ${JSON.stringify(built.problems)}`);
  const compiled = compileProgram(frozen(built.value.bundle), built.value.hash, {
    timeZone: 'Asia/Shanghai',
    stepKinds,
  });
  if (!compiled.ok) throw new Error(`not compiled: ${JSON.stringify(compiled.problems)}`);
  mustBeNone(notPlain(kind.compile?.(kind.example, forms) ?? null, 'compiled'), 'not plain JSON');
}

/** A value that fits no type of the schema. */
const wrongFor = ({ type }: JsonSchema): unknown => (type === 'string' ? 7 : 'wrong');

export function checkSettings({ configSchema, example }: StepKind): void {
  const refused = (settings: Record<string, unknown>, why: string) =>
    must(checkShape(configSchema, settings).length > 0, why);
  refused({ ...example, unheardOf: 1 }, 'settings that are unknown are taken');
  for (const key of configSchema.required ?? []) {
    const { [key]: _left, ...rest } = example;
    refused(rest, `the settings lack ${key} and are taken`);
  }
  for (const [key, part] of Object.entries(configSchema.properties ?? {})) {
    refused({ ...example, [key]: wrongFor(part) }, `${key} of a wrong type is taken`);
  }
}

function leadsTo(settings: unknown, path: string): boolean {
  let value = settings;
  for (const key of path.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string, unknown>)[key];
  }
  return true;
}

export function checkUses(kind: StepKind): void {
  const settings = frozen({ ...kind.example });
  // Before publishing there may be no forms to look into.
  for (const known of [undefined, forms]) {
    const uses = kind.uses?.(settings, known) ?? {};
    const { expressions = [], participants = [], forms: used = [], steps = [], fields = [] } = uses;
    const kept = (uses.registers ?? []).flatMap((one) => [
      ...[one, ...one.searched, ...one.written, ...one.copied],
    ]);
    const all = [...expressions, ...participants, ...used, ...steps, ...fields, ...kept];
    const astray = all.filter(({ path }) => !leadsTo(settings, path)).map(({ path }) => path);
    mustBeNone(astray, 'not in the settings');
  }
  must(!kind.blocks || kind.reopen !== undefined, 'a kind with blocks opens them again (reopen)');
  must(!kind.decides || kind.handled === true, 'what decides is handled by people');
}
