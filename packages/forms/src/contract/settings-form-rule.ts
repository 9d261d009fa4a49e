import {
  builtInFieldKinds,
  canonicalJson,
  compileForm,
  createFieldKinds,
  parseForm,
  settingsForm,
  type FieldKind,
  type FieldKindRegistry,
} from '../index.ts';
import { createValidator } from '../validate/index.ts';
import { triedSettings } from './tried-settings.ts';

const options = {
  view: 'fill',
  mode: 'submit',
  now: '2026-11-23T01:00:00.000Z',
  timeZone: 'Asia/Shanghai',
} as const;

/** The form of a kind's settings is in order, takes them as they are and gives them back. */
export function checkSettingsForm(kind: FieldKind, known: FieldKindRegistry): void {
  const registry = withBuiltIns(known);
  const form = settingsForm(kind);
  const parsed = parseForm(form.definition, registry);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const compiled = compileForm(parsed.value, registry);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const check = createValidator(compiled.value, registry);
  for (const settings of triedSettings(kind)) {
    const data = form.toData(settings);
    const checked = check(data, { ...options, base: data });
    if (checked.problems.length > 0) throw new Error(JSON.stringify(checked.problems));
    for (const there of [data, checked.data])
      if (canonicalJson(form.toSettings(there)) !== canonicalJson(settings))
        throw new Error(
          `${JSON.stringify(settings)} comes back as ${JSON.stringify(form.toSettings(there))}`,
        );
  }
}

/** Forms of settings are made of the built-in kinds, and of those that a plug-in adds. */
function withBuiltIns(known: FieldKindRegistry): FieldKindRegistry {
  const own = known
    .all()
    .filter(({ kind }) => builtInFieldKinds.every((each) => each.kind !== kind));
  return createFieldKinds([...builtInFieldKinds, ...own]);
}
