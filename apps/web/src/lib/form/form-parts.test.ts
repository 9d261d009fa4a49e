import { builtInFieldKinds, compileForm, createFieldKinds } from '@yishi/forms';
import { feel, plainTests } from '@yishi/policies';
import { expect, it } from 'vitest';
import { loadParts, partsOf } from './form-parts.ts';

const all = createFieldKinds(builtInFieldKinds);

function formWith(visibleWhen: string) {
  const label = { 'zh-CN': '项' };
  const form = compileForm(
    {
      key: visibleWhen,
      title: label,
      fields: [
        { id: 'a', key: 'a', kind: 'text', label },
        { id: 'b', key: 'b', kind: 'money', label, visibleWhen },
      ],
    },
    all,
  );
  if (!form.ok) throw new Error(JSON.stringify(form.problems));
  return form.value;
}

it('a form brings the kinds that it has and no others', async () => {
  const form = formWith('a = "甲"');
  await loadParts(form);
  expect(
    partsOf(form)
      .kinds.all()
      .map(({ kind }) => kind),
  ).toEqual(['text', 'money']);
});

it('FEEL comes with the first form that asks more than people pick', async () => {
  const [picked, written] = [formWith('a != null'), formWith('string length(a) > 3')];
  await Promise.all([picked, written].map(loadParts));
  expect(partsOf(picked).engine).toBe(plainTests);
  expect(partsOf(written).engine).toBe(feel);
});

it('a form that was not loaded is no form to open', () => {
  expect(() => partsOf(formWith('a = "乙"'))).toThrow('before it was loaded');
});
