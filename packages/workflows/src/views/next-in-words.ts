import type { Text } from '@yishi/policies';
import { everyStep, type Bundle } from '../definition/index.ts';
import type { CaseState } from '../core/index.ts';
import { liveSteps } from './live-steps.ts';
import type { LiveStep } from './types.ts';

const outcomes: Record<string, Text> = {
  completed: { 'zh-CN': '事项已办结', en: 'The case is completed' },
  refused: { 'zh-CN': '事项未予通过', en: 'The case was refused' },
  cancelled: { 'zh-CN': '申请人已撤销', en: 'The applicant cancelled the case' },
  terminated: { 'zh-CN': '管理员已终止', en: 'An administrator ended the case' },
};

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** `，2026年11月27日前办完`, ` by 27 November 2026`. */
function byDay(day: string): [string, string] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [
    `，${year}年${month}月${date}日前办完`,
    ` by ${date} ${months[month - 1] ?? month} ${year}`,
  ];
}

function sentence(name: Text, live: LiveStep, stopped: boolean): Text {
  const [zh, en] = [name['zh-CN'], name.en ?? name['zh-CN']];
  const people = live.people.map((person) => person.name);
  const by = live.due ? byDay(live.due.day) : ['', ''];
  if (stopped) {
    return { 'zh-CN': `“${zh}”遇到问题，等待管理员处理`, en: `“${en}” waits for an administrator` };
  }
  if (live.parked) {
    return { 'zh-CN': `补正后回到“${zh}”`, en: `After the correction it returns to “${en}”` };
  }
  if (people.length === 0) {
    return live.until === undefined
      ? { 'zh-CN': `“${zh}”正在进行`, en: `“${en}” is under way` }
      : { 'zh-CN': `“${zh}”期满后继续`, en: `Goes on when “${en}” is over` };
  }
  const few = people.slice(0, 3);
  const more =
    people.length > 3 ? [`等 ${people.length} 人`, ` and ${people.length - 3} more`] : ['', ''];
  return {
    'zh-CN': `由${few.join('、')}${more[0]}办理“${zh}”${by[0]}`,
    en: `${few.join(', ')}${more[1]}: “${en}”${by[1]}`,
  };
}

/** What comes next, a sentence for every live step; once ended, how. */
export function nextInWords(bundle: Pick<Bundle, 'procedure'>, state: CaseState): Text[] {
  if (state.phase !== 'running') return [outcomes[state.phase] as Text];
  const names = new Map(everyStep(bundle.procedure).map(({ step }) => [step.id, step.name]));
  return liveSteps(state).map((live) =>
    sentence(
      names.get(live.step) ?? { 'zh-CN': live.step },
      live,
      state.incidents.some((incident) => incident.entry === live.entry),
    ),
  );
}
