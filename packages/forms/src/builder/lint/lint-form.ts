import { formDefinitionSchema, type FormDefinition } from '../../definition/index.ts';
import type { FieldDefinition } from '../../definition/types.ts';
import type { FieldKindRegistry } from '../../kinds/index.ts';
import { interpretSchema } from '../../schema/index.ts';
import { adviseOnConditions } from './condition-advice.ts';
import { adviseOnLayout, missingSettings } from './layout-advice.ts';
import { adviseOnPrivacy } from './privacy-advice.ts';
import { adviseOnScale } from './scale-advice.ts';
import { stopsOf } from './stops.ts';
import { adviseOnSums } from './sum-advice.ts';
import type { Finding, LintContext, LintedField } from './types.ts';
import { adviseOnWords } from './words-advice.ts';

const checkShape = interpretSchema(formDefinitionSchema);

/**
 * All that keeps a form from being published, and advice on what would make it better, each at its
 * field; what stops first, otherwise in the order of the form.
 */
export function lintForm(definition: FormDefinition, registry: FieldKindRegistry): Finding[] {
  const stops = stopsOf(definition, registry);
  if (checkShape(definition).length > 0) return stops;
  const fields = lintedFields(definition.fields, registry, []);
  const context: LintContext = { form: definition, registry, fields };
  const missing = missingSettings(context);
  const better = new Set(missing.map(({ field }) => field));
  const stopped = new Set(stops.map(({ field }) => field));
  const layout = hasUnknownKind(definition.fields, registry) ? [] : adviseOnLayout(context);
  const known = stops.filter(({ field, code }) => !better.has(field) || !isOfSettings(code));
  const every = [
    ...missing,
    ...known,
    ...adviseOnWords(context),
    ...adviseOnPrivacy(context),
    // A container whose kind refuses to be empty has said so already.
    ...layout.filter(({ code, field }) => code !== 'lint.empty' || !stopped.has(field)),
    ...(stops.length > 0
      ? []
      : [...adviseOnConditions(context), ...adviseOnScale(context), ...adviseOnSums(context)]),
  ];
  return inOrder(every, fields);
}

/** A setting that is missing is told by its name; that its list is short would be the same again. */
const isOfSettings = (code: string): boolean => code === 'form.missing' || code === 'form.wrong';

function lintedFields(
  siblings: readonly FieldDefinition[],
  registry: FieldKindRegistry,
  around: readonly FieldDefinition[],
): LintedField[] {
  return siblings.flatMap((field) => {
    const kind = registry.get(field.kind);
    const inner = lintedFields(field.fields ?? [], registry, [field, ...around]);
    return kind ? [{ field, kind, siblings, around }, ...inner] : inner;
  });
}

const hasUnknownKind = (fields: readonly FieldDefinition[], registry: FieldKindRegistry): boolean =>
  fields.some((each) => !registry.get(each.kind) || hasUnknownKind(each.fields ?? [], registry));

function inOrder(findings: readonly Finding[], fields: readonly LintedField[]): Finding[] {
  const places = new Map(fields.map(({ field }, at) => [field.id, at]));
  const placeOf = ({ field }: Finding) => (field === undefined ? -1 : (places.get(field) ?? -1));
  const weightOf = ({ severity }: Finding) => (severity === 'stop' ? 0 : 1);
  return findings.toSorted((a, b) => weightOf(a) - weightOf(b) || placeOf(a) - placeOf(b));
}
