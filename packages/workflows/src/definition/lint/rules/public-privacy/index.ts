import type { FieldDefinition, Privacy } from '@yishi/forms';
import { expressionsOf, mainFormOf, readsIn, scopeOf } from '../../../analyse.ts';
import { fault, type Fault, type Linted, type LintRule } from '../../types.ts';
import { withoutItem } from '../mends.ts';

const worse = (a: Privacy, b: Privacy): Privacy =>
  a === 'sensitive' || b === 'sensitive' ? 'sensitive' : a === 'none' ? b : a;

/** What a field and all that is in it tell of a person. */
const privacyOf = (field: FieldDefinition): Privacy =>
  (field.fields ?? []).map(privacyOf).reduce(worse, field.privacy ?? 'none');

function findField(
  fields: readonly FieldDefinition[],
  fits: (field: FieldDefinition) => boolean,
): FieldDefinition | undefined {
  for (const field of fields) {
    const found = fits(field) ? field : findField(field.fields ?? [], fits);
    if (found) return found;
  }
  return undefined;
}

const named = ({ label }: FieldDefinition) => ({
  field: label['zh-CN'],
  fieldEn: label.en ?? label['zh-CN'],
});

function fieldsShown({ steps, forms }: Linted): Fault[] {
  return steps.flatMap(({ step, path, uses }) =>
    (uses.fields ?? []).flatMap((use) => {
      const fields = use.public ? (forms[use.form]?.fields ?? []) : [];
      const field = findField(fields, ({ id }) => id === use.field);
      const privacy = field ? privacyOf(field) : 'none';
      if (!field || privacy === 'none') return [];
      const way = use.path.split('/').slice(1);
      const mend = withoutItem(step, way.slice(0, -1), Number(way.at(-1)));
      const code = `public.${privacy}`;
      return [fault(`${path}/settings${use.path}`, code, named(field), mend)];
    }),
  );
}

/** Merge fields are filled in as they are: nothing in them is masked. */
function textsShown({ procedure, steps, forms }: Linted): Fault[] {
  const scope = scopeOf(steps, forms);
  const main = mainFormOf(steps);
  return expressionsOf(procedure, steps)
    .filter((used) => used.public)
    .flatMap((used) =>
      readsIn(used.feel, scope, forms, main).flatMap(({ form, path }) => {
        const field = findField(forms[form]?.fields ?? [], ({ key }) => key === path.at(-1));
        if (!field || privacyOf(field) === 'none') return [];
        return [fault(used.path, 'public.text', named(field))];
      }),
    );
}

/** What is shown to the public tells nothing of a person that it need not. */
export const publicPrivacy: LintRule = {
  name: 'public-privacy',
  severity: 'advice',
  messages: {
    'public.personal': {
      'zh-CN': '“{field}”是个人信息，会脱敏后向社会公开；不是非公开不可的，请去掉',
      en: '“{field}” is personal data and is shown to the public, masked; leave it out unless it must be shown',
    },
    'public.sensitive': {
      'zh-CN': '“{field}”是敏感个人信息，不应向社会公开',
      en: '“{field}” is sensitive personal data and should not be shown to the public',
    },
    'public.text': {
      'zh-CN': '公开的文字里用到个人信息“{field}”，这里不会脱敏',
      en: 'The public text has the personal data “{field}” in it, which is not masked here',
    },
  },
  mends: {
    'public.personal': { 'zh-CN': '不公开它', en: 'Do not show it' },
    'public.sensitive': { 'zh-CN': '不公开它', en: 'Do not show it' },
  },
  check: (linted) => [...fieldsShown(linted), ...textsShown(linted)],
};
