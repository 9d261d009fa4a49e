import { whosOf } from '../../../analyse.ts';
import type { Who } from '../../../types.ts';
import { fault, type Fault, type LintRule } from '../../types.ts';

const needed: Record<string, readonly string[]> = {
  person: ['ids'],
  post: ['post', 'unit'],
  head: ['unit'],
  body: ['body', 'unit'],
  role: ['role'],
  field: ['form', 'field'],
  handler: ['step'],
};

function incomplete(who: readonly Who[], path: string): Fault[] {
  return who.flatMap((one, index) => {
    const at = `${path}/${index}`;
    const missing = (needed[one.type] ?? []).filter((key) => !(key in one));
    const faults = missing.map((key) => fault(`${at}/${key}`, 'who.missing'));
    if ('unit' in one && one.unit) {
      const { unit } = one;
      const whole =
        unit.from === 'applicant' ||
        (unit.from === 'unit' ? Boolean(unit.id) : Boolean(unit.form && unit.field));
      if (!whole) faults.push(fault(`${at}/unit`, 'who.missing'));
    }
    return one.type === 'chosen'
      ? [...faults, ...incomplete(one.from ?? [], `${at}/from`)]
      : faults;
  });
}

const known = new Set(['person', 'post', 'head', 'body', 'role']);

/** Ways of naming people have all their parts; before a case there is neither form nor handler. */
export const whoComplete: LintRule = {
  name: 'who-complete',
  severity: 'stop',
  messages: {
    'who.missing': { 'zh-CN': '人员规则没有填完整', en: 'The rule for who does it is incomplete' },
    'start.who': {
      'zh-CN': '发起人只能按人员、岗位、组织或角色确定',
      en: 'Who may start it can only be said by person, post, body or role',
    },
  },
  check: ({ steps, procedure: { startBy = [] } }) => [
    ...steps.flatMap(({ path, uses }) =>
      whosOf(uses).flatMap(({ path: at, who }) => incomplete(who, `${path}/settings${at}`)),
    ),
    ...incomplete(startBy, '/startBy'),
    ...startBy.flatMap((who, index) =>
      known.has(who.type) ? [] : [fault(`/startBy/${index}/type`, 'start.who')],
    ),
  ],
};
