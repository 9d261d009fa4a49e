import { expect, test } from 'vitest';
import { parseForm } from '../../definition/index.ts';
import { applyOperations } from '../../editing/index.ts';
import { builtInFieldKinds, createFieldKinds } from '../../kinds/index.ts';
import { formLists } from '../form-lists.ts';
import { placeIn } from '../form-nodes.ts';
import { insertCopies } from '../insert-fields.ts';
import { lintForm } from '../lint/lint-form.ts';
import { builtInGroups } from './built-in-groups.ts';

const kinds = createFieldKinds(builtInFieldKinds);

test.each(builtInGroups.map((group) => [group.title['zh-CN'], group] as const))(
  '%s is a form in order, and stands in one form twice',
  (_title, group) => {
    expect(parseForm(group, kinds)).toMatchObject({ ok: true });
    expect(lintForm(group, kinds).filter(({ code }) => code === 'lint.english')).toEqual([]);
    let count = 0;
    const again = insertCopies(group, group.fields, placeIn(null), () => `n${(count += 1)}`);
    const twice = applyOperations(group, again, formLists);
    expect(twice.ok && parseForm(twice.value, kinds)).toMatchObject({ ok: true });
  },
);
