import { expect, test } from 'vitest';
import { foundBy, findingsBy, field, forms, step } from '../../../../testing/index.ts';
import { publicPrivacy } from './index.ts';

const f = {
  ...forms.f,
  fields: [
    field('n', 'number'),
    { ...field('name'), privacy: 'personal' },
    { ...field('card'), privacy: 'sensitive' },
    { ...field('rows', 'table'), fields: [{ ...field('phone'), privacy: 'personal' }] },
  ],
} as never;
const notice = (fields: string[], title = '公示') =>
  step('p', 'notice', {
    title: { 'zh-CN': title },
    form: { form: 'f', view: 'read' },
    fields,
    period: { amount: 5, unit: 'workingDay' },
  });
const found = (...args: Parameters<typeof notice>) =>
  foundBy(publicPrivacy, [notice(...args)], { forms: { f } });

test('what tells nothing of anybody may be shown', () => {
  expect(found(['n'], '第{{ n }}号')).toEqual([]);
});

test.each([
  ['public.personal /steps/1/settings/fields/1', ['n', 'name']],
  ['public.sensitive /steps/1/settings/fields/0', ['card']],
  ['public.personal /steps/1/settings/fields/0', ['rows']],
])('%s', (one, fields) => expect(found(fields)).toEqual([one]));

test('a name in a public text is not masked', () => {
  expect(found(['n'], '{{ name }}任前公示')).toEqual(['public.text /steps/1/settings/title']);
});

test('a click takes the field out', () => {
  const [one] = findingsBy(publicPrivacy, [notice(['n', 'card'])], { forms: { f } });
  expect(one?.mend?.operations).toMatchObject([{ path: ['settings', 'fields'], value: ['n'] }]);
});
