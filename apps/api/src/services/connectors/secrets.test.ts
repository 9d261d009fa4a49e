import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonSchema } from '@yishi/forms';
import { hideSecrets, withSecrets } from './secrets.ts';

const text: JsonSchema = { type: 'string' };
const secret: JsonSchema = { type: 'string', writeOnly: true };
const schema: JsonSchema = {
  type: 'object',
  properties: {
    token: secret,
    robots: { type: 'array', items: { type: 'object', properties: { name: text, url: secret } } },
  },
};

const word = fc.string({ minLength: 6 }).filter((one) => !one.includes('•'));
const settings = fc.record(
  {
    token: word,
    robots: fc.array(fc.record({ name: word, url: word }, { requiredKeys: ['name'] })),
  },
  { requiredKeys: [] },
);

test('what is shown holds no secret, and sent back unchanged it is what was kept', () => {
  fc.assert(
    fc.property(settings, (kept) => {
      const shown = hideSecrets(schema, kept) as typeof kept;
      const secrets = [kept.token, ...(kept.robots ?? []).map(({ url }) => url)];
      const seen = [shown.token, ...(shown.robots ?? []).map(({ url }) => url)];
      for (const [at, one] of secrets.entries()) if (one) expect(seen[at]).not.toContain(one);
      expect(withSecrets(schema, shown, kept)).toEqual(kept);
    }),
  );
});

test('a row that was moved takes its secret along, a new word replaces it', () => {
  const kept = {
    robots: [
      { name: 'a', url: 'one' },
      { name: 'b', url: 'two' },
    ],
  };
  const { robots } = hideSecrets(schema, kept) as typeof kept;
  const given = { robots: [robots[1] ?? null, { name: 'c', url: 'three' }] };
  expect(withSecrets(schema, given, kept)).toEqual({
    robots: [
      { name: 'b', url: 'two' },
      { name: 'c', url: 'three' },
    ],
  });
});
