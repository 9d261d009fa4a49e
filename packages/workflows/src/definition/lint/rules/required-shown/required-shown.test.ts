import { expect, test } from 'vitest';
import { foundBy, by, field, forms, step } from '../../../../testing/index.ts';
import { requiredShown } from './index.ts';

const form = (view: Record<string, string>) =>
  ({
    ...forms.f,
    fields: [{ ...field('n', 'number'), required: true }, field('who')],
    views: { part: { base: 'edit', fields: view } },
  }) as never;
const first = step('apply', 'start', { form: { form: 'f', view: 'part' } });
const later = step('w', 'fill', { participants: by('甲'), form: { form: 'f', view: 'fill' } });

test('shown at the start, or later, is in order', () => {
  expect(foundBy(requiredShown, [], { first, forms: { f: form({}) } })).toEqual([]);
  expect(foundBy(requiredShown, [later], { first, forms: { f: form({ n: 'hidden' }) } })).toEqual(
    [],
  );
});

test.each(['hidden', 'read'])('%s everywhere is not', (access) => {
  expect(foundBy(requiredShown, [], { first, forms: { f: form({ n: access }) } })).toEqual([
    'field.hidden /steps/0/settings/form/view',
  ]);
});
