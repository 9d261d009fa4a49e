import { expect, test } from 'vitest';
import { foundBy, by, step } from '../../../../testing/index.ts';
import { peopleFound } from './index.ts';

const decide = (participants: unknown) => step('a', 'approval', { participants, mode: 'all' });
const by1 = (...who: unknown[]) => ({ who });
const known = { people: ['甲'], posts: ['officer'], bodies: [], roles: ['all'], units: ['社区'] };
const found = (participants: unknown) =>
  foundBy(peopleFound, [decide(participants)], { draft: { known } });
const at = '/steps/1/settings/participants';
const post = (name: string, unit: string) => ({
  type: 'post',
  post: name,
  unit: { from: 'unit', id: unit },
});

test.each([
  [by('甲')],
  [by('甲', '走了的人')],
  [by1(post('officer', '社区'))],
  [by1({ type: 'field', form: 'f', field: 'who' })],
  [{ ...by1({ type: 'applicant' }), applicant: 'superior' }],
  [{ ...by1({ type: 'applicant' }), empty: { type: 'fallback', who: by('甲').who } }],
])('%j finds somebody', (who) => expect(found(who)).toEqual([]));

test.each([
  [`people.unknown ${at}/who/0`, by('没有的人')],
  [`people.unknown ${at}/who/0`, by1(post('clerk', '社区'))],
  [`people.unknown ${at}/who/0`, by1(post('officer', '没有的社区'))],
  [`people.oneself ${at}`, by1({ type: 'applicant' })],
  [`people.oneself ${at}`, by1({ type: 'handler', step: 'apply' })],
])('%s', (one, who) => expect(found(who)).toEqual([one]));

test('nobody has filled in the field that names them', () => {
  const first = step('apply', 'start', { form: { form: 'f', view: 'read' } });
  const who = by1({ type: 'field', form: 'f', field: 'who' });
  expect(foundBy(peopleFound, [decide(who)], { first })).toEqual([`people.unfilled ${at}/who/0`]);
});
