import { describe, expect, test } from 'vitest';
import { by, settingsProblems, step, Trial } from '../../testing/index.ts';
import { notify } from './index.ts';

const text = { 'zh-CN': '第{{ n }}号已办', en: 'No. {{ n }} is done' };
const after = step('g', 'fill', { participants: by('丁') });
const tell = (people: string[], more: Record<string, unknown> = {}) =>
  step('t', 'notify', { to: by(...people).who, text, ...more });
const copies = (trial: Trial) =>
  trial.last.flatMap((one) => (one.type === 'Copy' ? one.to.map(({ name }) => name) : []));

describe('telling', () => {
  test('everyone gets the text in both languages, and the case goes on at once', () => {
    const trial = new Trial([tell(['甲', '乙']), after], { data: { n: 7 } });
    expect(trial.told('notify.text')).toEqual(['甲', '乙']);
    expect(trial.said('notify.sent')).toMatchObject({
      text: { 'zh-CN': '第7号已办', en: 'No. 7 is done' },
    });
    expect(copies(trial)).toEqual([]);
    expect(trial.open).toEqual({ g: ['丁'] });
  });

  test('抄送: with a copy they may read the case as well', () => {
    expect(copies(new Trial([tell(['甲', '乙'], { copy: true })]))).toEqual(['甲', '乙']);
  });

  test('to nobody it stops nothing, and the timeline says so', () => {
    const trial = new Trial([tell([]), after], {});
    expect(trial.logs).toContain('notify.nobody');
    expect(trial.open).toEqual({ g: ['丁'] });
  });

  test('the applicant is told like anyone else', () => {
    expect(new Trial([tell(['申请人'])]).told('notify.text')).toEqual(['申请人']);
  });

  test('nobody was asked for anything, so nobody can send back to it', () => {
    expect(new Trial([tell(['甲']), after]).task('g').returnTo).toEqual(['apply']);
  });

  test('more than fifty at once are refused as a step', () => {
    const crowd = Array.from({ length: 51 }, (_, index) => ({
      name: `居民${index}`,
      unit: '社区',
      roles: ['crowd'],
    }));
    const people = [{ name: '申请人', unit: '社区' }, ...crowd];
    const to = [{ type: 'role', role: 'crowd' }];
    const trial = new Trial([step('t', 'notify', { to, text })], { given: { people } });
    expect(trial.incidents).toEqual(['limit.participants']);
  });
});

describe('传阅', () => {
  const read = (...people: string[]) => tell(people, { acknowledge: true });

  test('waits until everyone has read it', () => {
    const trial = new Trial([read('甲', '乙'), after]);
    expect(trial.open).toEqual({ t: ['甲', '乙'] });
    trial.does('乙', 'acknowledge', 't');
    expect(trial.open).toEqual({ t: ['甲'] });
    expect(trial.does('甲', 'acknowledge', 't', { opinion: '已阅，照办' })).toEqual([]);
    expect(trial.open).toEqual({ g: ['丁'] });
  });

  test('reading is no decision: no agreeing, no sending back', () => {
    const trial = new Trial([read('甲')]);
    expect(trial.agrees('甲', 't')).toEqual(['action.notAllowed']);
    expect(trial.returns('甲', 't', 'apply', 'again')).toEqual(['action.notAllowed']);
    expect(trial.does('乙', 'acknowledge', 't')).toEqual(['actor.notAssignee']);
  });

  test('is given away, and read by a substitute', () => {
    const trial = new Trial([read('甲', '乙')]);
    trial.does('甲', 'transfer', 't', { to: '丙' });
    expect(trial.open).toEqual({ t: ['乙', '丙'] });
    expect(trial.does('戊', 'acknowledge', 't', { for: '乙' })).toEqual([]);
    trial.does('丙', 'acknowledge', 't');
    expect(trial.state.phase).toBe('completed');
  });

  test('taken back, it is unread again', () => {
    const trial = new Trial([read('甲', '乙'), after]);
    trial.does('甲', 'acknowledge', 't');
    expect(trial.does('甲', 'withdraw', 't')).toEqual([]);
    expect(trial.open).toEqual({ t: ['甲', '乙'] });
    trial.does('甲', 'acknowledge', 't');
    trial.does('乙', 'acknowledge', 't');
    trial.does('乙', 'withdraw', 't');
    expect(trial.open).toEqual({ t: ['乙'] });
  });

  test('sent back to it, those who read it are told and read once more', () => {
    const trial = new Trial([read('甲', '乙'), after]);
    trial.does('甲', 'acknowledge', 't');
    trial.does('乙', 'acknowledge', 't');
    trial.returns('丁', 'g', 't', 'straight-back');
    expect(trial.told('notify.text')).toEqual(['甲', '乙']);
    trial.does('甲', 'acknowledge', 't');
    trial.does('乙', 'acknowledge', 't');
    expect(trial.open).toEqual({ g: ['丁'] });
  });

  test('overdue, those who have not read it are reminded', () => {
    const deadline = { period: { amount: 1, unit: 'day' } };
    const trial = new Trial([tell(['甲', '乙'], { acknowledge: true, deadline })]);
    trial.does('甲', 'acknowledge', 't');
    trial.passes('9 days');
    expect(trial.told('task.overdue')).toEqual(['乙']);
    expect(trial.open).toEqual({ t: ['乙'] });
  });
});

test('a text that cannot be filled in tells nobody', () => {
  const trial = new Trial([tell(['甲'], { text: { 'zh-CN': '{{ n + 1 }}' } })], {
    data: { n: null },
  });
  expect(trial.incidents).toEqual(['expression.failed']);
  expect(trial.told('notify.text')).toEqual([]);
});

test('the settings say whom and what', () => {
  expect(settingsProblems(notify, { to: by('甲').who, text })).toEqual([]);
  expect(settingsProblems(notify, { to: [], text })).toEqual(['shape.minItems /to']);
  expect(settingsProblems(notify, { to: by('甲').who, text: { en: 'x' } })).toEqual([
    'shape.required /text',
  ]);
});
