import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { randomForm } from '../contract/random-form.ts';
import { applyOperations, invertOperations } from '../editing/index.ts';
import { builtInFieldKinds, createFieldKinds } from '../kinds/index.ts';
import { formLists } from './form-lists.ts';
import { replaceForm } from './replace-form.ts';

const kinds = createFieldKinds(builtInFieldKinds);

function done<D extends object>(before: D, operations: ReturnType<typeof replaceForm>): D {
  const applied = applyOperations(before, operations, formLists);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  return applied.value;
}

test('any form is made of any other in one edit, which can be taken back', () => {
  assert(
    property(integer(), integer(), (one, other) => {
      const before = randomForm(one, kinds);
      const drawn = randomForm(other, kinds);
      // Some fields are the same, in another order.
      const kept = before.fields.slice(0, 2).toReversed();
      const taken = new Set(kept.map(({ id }) => id));
      const added = drawn.fields.map((field, index) => ({ ...field, id: `o${index}`, fields: [] }));
      const after = { ...drawn, fields: [...added.slice(0, 1), ...kept, ...added.slice(1)] };
      const operations = replaceForm(before, after);
      const same = operations.filter((each) => each.type === 'remove' && taken.has(each.node.id));
      expect(same).toEqual([]);
      expect(done(before, operations)).toEqual(after);
      expect(done(after, invertOperations(operations))).toEqual(before);
    }),
    { numRuns: 50 },
  );
});

test('nothing is to be done where nothing differs', () => {
  const form = randomForm(3, kinds);
  expect(replaceForm(form, randomForm(3, kinds))).toEqual([]);
});
