import { expect, test } from 'vitest';
import { tryValue } from '../../contract/index.ts';
import { post } from './index.ts';

const none = () => undefined;
const names = { person: none, unit: none, region: none, file: none };

test('a post is held by key and shown by title', () => {
  expect(tryValue(post, 'archivist')).toEqual({ value: 'archivist', codes: [], messages: [] });
  const known = { ...names, post: (key: string) => (key === 'archivist' ? '档案员' : undefined) };
  expect(post.show('archivist', {}, { locale: 'zh-CN', names: known })).toBe('档案员');
  expect(post.show('archivist', {}, { locale: 'zh-CN', names })).toBe('archivist');
});

test('a post is one text', () => {
  expect(tryValue(post, { key: 'archivist' }).codes).toEqual(['value.type']);
});
