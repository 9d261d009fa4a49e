import { dayOf, type Text } from '@yishi/policies';
import { everyStep, type Bundle } from '../definition/index.ts';
import type { CaseState, Instant } from '../core/index.ts';
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

/** `2026年11月27日`, `27 November 2026`. */
function inWords(day: string): [string, string] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [`${year}年${month}月${date}日`, `${date} ${months[month - 1] ?? month} ${year}`];
}

/** At 24:00 it is the day that ends. */
const lastDayOf = (end: Instant, timeZone: string): string =>
  dayOf(new Date(Date.parse(end) - 1).toISOString(), timeZone).day;

/** The day, and the time where it is due within the day. */
function byWhen({ at, day }: NonNullable<LiveStep['due']>, timeZone: string): [string, string] {
  const [zh, en] = inWords(day);
  const time = dayOf(at, timeZone).time.slice(0, 5);
  return time === '00:00'
    ? [`，${zh}前办完`, ` by ${en}`]
    : [`，${zh} ${time} 前办完`, ` by ${en}, ${time}`];
}

function sentence(name: Text, live: LiveStep, stopped: boolean, timeZone: string): Text {
  const [zh, en] = [name['zh-CN'], name.en ?? name['zh-CN']];
  const people = live.people.map((person) => person.name);
  if (stopped) {
    return { 'zh-CN': `“${zh}”遇到问题，等待管理员处理`, en: `“${en}” waits for an administrator` };
  }
  if (live.parked) {
    return { 'zh-CN': `补正后回到“${zh}”`, en: `After the correction it returns to “${en}”` };
  }
  if (people.length === 0) {
    if (live.until === undefined) {
      return { 'zh-CN': `“${zh}”正在进行`, en: `“${en}” is under way` };
    }
    const [untilZh, untilEn] = inWords(lastDayOf(live.until, timeZone));
    return {
      'zh-CN': `“${zh}”到${untilZh}期满，之后继续`,
      en: `“${en}” lasts until ${untilEn}, then it goes on`,
    };
  }
  const by = live.due ? byWhen(live.due, timeZone) : ['', ''];
  const few = people.slice(0, 3);
  const more =
    people.length > 3 ? [`等 ${people.length} 人`, ` and ${people.length - 3} more`] : ['', ''];
  return {
    'zh-CN': `由${few.join('、')}${more[0]}办理“${zh}”${by[0]}`,
    en: `${few.join(', ')}${more[1]}: “${en}”${by[1]}`,
  };
}

/** What comes next and by when, a sentence for every live step; once ended, how. */
export function nextInWords(
  bundle: Pick<Bundle, 'procedure'>,
  state: CaseState,
  timeZone: string,
): Text[] {
  if (state.phase !== 'running') return [outcomes[state.phase] as Text];
  const names = new Map(everyStep(bundle.procedure).map(({ step }) => [step.id, step.name]));
  return liveSteps(state).map((live) =>
    sentence(
      names.get(live.step) ?? { 'zh-CN': live.step },
      live,
      state.incidents.some((incident) => incident.entry === live.entry),
      timeZone,
    ),
  );
}
