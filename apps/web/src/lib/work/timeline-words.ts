import type { TimelineItem } from '@yishi/api';
import type { Text } from '@yishi/policies';
import { formatDay, text } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { outsideWords } from '#lib/plugins/index.ts';

/** What a sentence may use besides who and where. */
interface Said {
  who: string;
  step: string;
  /** A parameter in words: a text, a name, a number, or a list of people. */
  of(name: string): string;
  day(name: string): string;
  raw(name: string): unknown;
}

const sentences: Record<string, (said: Said) => string> = {
  'case.started': ({ who, of }) => m.timeline_case_started({ who, number: of('number') }),
  'case.completed': ({ of }) => m.timeline_case_completed({ outcome: after(of('outcome')) }),
  'case.refused': ({ of }) => m.timeline_case_refused({ outcome: after(of('outcome')) }),
  'case.cancelled': () => m.timeline_case_void(),
  'case.terminated': () => m.timeline_case_stopped(),
  'case.copied': ({ who, of }) => m.timeline_case_copied({ who, people: of('people') }),
  'case.urged': ({ who, of }) =>
    m.timeline_case_urged({ who, people: of('people'), words: after(of('words')) }),
  'case.titleFailed': () => m.timeline_case_titleFailed(),
  'action.submit': ({ who, step }) => m.timeline_action_submit({ who, step }),
  'action.agree': ({ who, step }) => m.timeline_action_agree({ who, step }),
  'action.refuse': ({ who, step }) => m.timeline_action_refuse({ who, step }),
  'action.score': ({ who, step }) =>
    m.timeline_action_score({ who: who || m.timeline_evaluator(), step }),
  'action.acknowledge': ({ who, step }) => m.timeline_action_acknowledge({ who, step }),
  'action.return': ({ who, step, of, raw }) =>
    m.timeline_action_return({
      who,
      step,
      to: of('toStepName') || m.timeline_earlierStep(),
      resume: raw('resume') === 'again' ? m.timeline_again() : m.timeline_straightBack(),
    }),
  'action.cancel': ({ who, of }) => m.timeline_case_cancelled({ who, reason: after(of('reason')) }),
  'action.terminate': ({ who, of }) =>
    m.timeline_case_terminated({ who, reason: after(of('reason')) }),
  'action.transfer': ({ who, step, of }) => m.timeline_action_transfer({ who, step, to: of('to') }),
  'task.claimed': ({ who, step }) => m.timeline_task_claimed({ who, step }),
  'task.released': ({ who, step }) => m.timeline_task_released({ who, step }),
  'task.reassigned': ({ who, step, of }) =>
    m.timeline_task_reassigned({ who, step, from: of('from'), to: of('to') }),
  'task.cancelledByOther': ({ of }) =>
    m.timeline_task_cancelledByOther({ people: of('people'), by: of('by') }),
  'step.asked': ({ step, of }) => m.timeline_step_asked({ step, people: of('people') }),
  'step.passed': ({ step, of }) =>
    m.timeline_step_passed({ step, of: of('of'), agree: of('agree'), refuse: of('refuse') }),
  'step.refused': ({ step, of }) =>
    m.timeline_step_refused({ step, of: of('of'), agree: of('agree'), refuse: of('refuse') }),
  'step.returned': ({ step }) => m.timeline_step_returned({ step }),
  'step.resumed': ({ step }) => m.timeline_step_resumed({ step }),
  'step.skipped': ({ step, of }) => m.timeline_step_skipped({ step, reason: after(of('reason')) }),
  'step.withdrawn': ({ who, step }) => m.timeline_step_withdrawn({ who, step }),
  'clock.paused': ({ step }) => m.timeline_clock_paused({ step }),
  'clock.resumed': ({ step, day }) => m.timeline_clock_resumed({ step, day: day('day') }),
  'timer.reminder': ({ step, of }) => m.timeline_timer_reminder({ step, people: of('told') }),
  'timer.overdue': ({ step }) => m.timeline_timer_overdue({ step }),
  'timer.escalated': ({ step, of }) => m.timeline_timer_escalated({ step, people: of('told') }),
  'people.applicantExcluded': ({ of }) =>
    m.timeline_people_applicantExcluded({ people: of('people') }),
  'people.repeatedExcluded': ({ of }) =>
    m.timeline_people_repeatedExcluded({ people: of('people') }),
  'people.recused': ({ of }) => m.timeline_people_recused({ people: of('people') }),
  'people.superior': ({ of }) => m.timeline_people_superior({ people: of('people') }),
  'people.fallback': ({ of }) => m.timeline_people_fallback({ people: of('people') }),
  'branch.taken': ({ step, of }) =>
    of('blockName')
      ? m.timeline_branch_taken({ step, block: of('blockName') })
      : m.timeline_branch_decided({ step }),
  'repeat.again': ({ step, of }) => m.timeline_repeat_again({ step, round: of('round') }),
  'wait.began': ({ step, day }) => m.timeline_wait_began({ step, day: day('day') }),
  'set.done': ({ step }) => m.timeline_set_done({ step }),
  'record.created': ({ step }) => m.timeline_record_created({ step }),
  'record.changed': ({ step }) => m.timeline_record_changed({ step }),
  'record.found': ({ step }) => m.timeline_record_found({ step }),
  'record.notFound': ({ step }) => m.timeline_record_notFound({ step }),
  'notify.sent': ({ of }) => m.timeline_notify_sent({ people: of('people'), text: of('text') }),
  'notify.nobody': ({ step }) => m.timeline_notify_nobody({ step }),
  'notice.published': ({ of, day }) =>
    m.timeline_notice_published({ title: of('title'), day: day('day') }),
  'notice.ended': () => m.timeline_notice_ended(),
  'effect.called': ({ step }) => m.timeline_effect_called({ step }),
  'effect.succeeded': ({ step }) => m.timeline_effect_succeeded({ step }),
  'incident.opened': ({ step, of }) =>
    m.timeline_incident_opened({ step, message: after(of('message')) }),
  'incident.resolved': ({ who, step, of }) =>
    m.timeline_incident_resolved({ who, step, reason: after(of('reason')) }),
};

/** One entry of the timeline as a sentence; a code that nobody knows gets a plain one. */
export function timelineWords(item: TimelineItem): string {
  const said = saidOf(item);
  const sentence = sentences[item.code];
  if (sentence) return sentence(said);
  const outside = outsideWords(item.code);
  if (outside) return filled(text(outside), said);
  return said.who
    ? m.timeline_other({ who: said.who, step: said.step })
    : m.timeline_otherStep({ step: said.step });
}

/** A plug-in's sentence with `{who}`, `{step}` and its own parameters in it. */
const filled = (sentence: string, said: Said): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    if (name === 'who') return said.who;
    return name === 'step' ? said.step : said.of(name);
  });

/** What a person wrote with it. */
export function timelineOpinion({ params }: TimelineItem): string {
  return typeof params['opinion'] === 'string' ? params['opinion'] : '';
}

/** Under which rule; a branch says so by its own name, its condition is for the machine. */
export const timelineRule = ({ rule, params }: TimelineItem): string =>
  params['condition'] === undefined ? (rule ?? '') : '';

const after = (words: string): string => (words ? `${m.form_colon()}${words}` : '');

function saidOf({ actor, onBehalfOf, step, params }: TimelineItem): Said {
  const who = actor?.name ?? wordsOf(params['by']);
  const principal = onBehalfOf?.name ?? wordsOf(params['onBehalfOf']);
  return {
    who: who && principal ? m.case_byFor({ name: who, principal }) : who,
    step: text(step),
    of: (name) => wordsOf(params[name]),
    day: (name) => (typeof params[name] === 'string' ? formatDay(params[name]) : ''),
    raw: (name) => params[name],
  };
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join(m.ui_and());
  if (typeof value !== 'object' || value === null) return '';
  if ('name' in value) return wordsOf(value.name);
  return 'zh-CN' in value ? text(value as Text) : '';
}
