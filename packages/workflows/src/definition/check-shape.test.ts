import { expect, test } from 'vitest';
import { checkShape } from './check-shape.ts';

const schema = {
  type: 'object',
  required: ['text'],
  properties: {
    text: { type: 'string', title: '内容' },
    rows: {
      type: 'array',
      items: { type: 'object', required: ['post'], properties: { post: { title: '岗位' } } },
    },
  },
} as const;

const told = (value: unknown) => checkShape(schema as never, value).map(({ message }) => message);

test('what is missing is called as its setting is called', () => {
  expect(told({})).toEqual(['“内容”还没有填']);
  expect(told({ text: '好', rows: [{ post: 'head' }, {}] })).toEqual(['“岗位”还没有填']);
});
