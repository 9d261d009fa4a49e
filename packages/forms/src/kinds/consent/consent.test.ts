import { expect, test } from 'vitest';
import { makeForm, tryValue } from '../../contract/index.ts';
import { builtInFieldKinds, createFieldKinds } from '../../index.ts';
import { createValidator } from '../../validate/index.ts';
import { textHash } from '../shared/index.ts';
import { consent } from './index.ts';

const wording = { 'zh-CN': '本人同意公示姓名。', en: 'I agree that my name is published.' };
const show = (value: unknown, locale: 'zh-CN' | 'en') =>
  consent.show(value, { wording }, { locale, names: {} as never });

test('what is kept is the wording that was agreed to, by its hash', () => {
  const hash = textHash(wording);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(tryValue(consent, hash, { wording })).toEqual({ value: hash, codes: [], messages: [] });
  expect(show(hash, 'zh-CN')).toBe('已同意');
});

test('agreement to another wording is none to this one', () => {
  const before = textHash({ ...wording, 'zh-CN': '本人同意公示姓名和住址。' });
  expect(tryValue(consent, before, { wording }).messages).toEqual([
    '“同意书”的内容已经改过，请重新阅读并同意',
  ]);
  expect(show(before, 'en')).toBe('Agreed to another wording');
});

test('a translation is part of the wording', () => {
  expect(textHash({ 'zh-CN': wording['zh-CN'] })).not.toBe(textHash(wording));
});

test('a tick alone does not say to what', () => {
  expect(tryValue(consent, true, { wording }).codes).toEqual(['value.type']);
  expect(tryValue(consent, 'yes', { wording }).codes).toContain('format.text-hash');
});

test('who has to agree and did not is asked to read it', () => {
  const registry = createFieldKinds(builtInFieldKinds);
  const label = { 'zh-CN': '告知书' };
  const field = {
    id: 'c',
    key: '告知',
    kind: 'consent',
    label,
    required: true,
    settings: { wording },
  };
  const form = makeForm({ key: 'f', title: label, fields: [field] }, registry);
  const check = createValidator(form, registry);
  const at = { now: '2026-11-23T01:00:00.000Z', timeZone: 'Asia/Shanghai' };
  const { problems } = check({}, { view: 'fill', mode: 'submit', ...at });
  expect(problems.map(({ message }) => message)).toEqual(['请阅读并同意“告知书”']);
});
