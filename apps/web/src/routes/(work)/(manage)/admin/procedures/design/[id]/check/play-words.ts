import type { TimelineItem } from '@yishi/api';
import type { Text } from '@yishi/policies';
import { everyBlock, everyStep, whoWords, type PlayEntry, type Why } from '@yishi/workflows';
import { formatDay, text } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';
import type { PlayTable } from './play-table.svelte.ts';

type Log = Extract<PlayEntry['commands'][number], { type: 'Log' }>;

function itemOf(table: PlayTable, entry: PlayEntry, seq: number, log: Log): TimelineItem {
  const { procedure } = table.bundle;
  const stepName = (id: unknown) =>
    everyStep(procedure).find(({ step }) => step.id === id)?.step.name ?? null;
  const block = everyBlock(procedure).find((each) => each.block.id === log.params['block'])?.block;
  const actor = 'actor' in entry.when ? { id: entry.when.actor, name: entry.when.actor } : null;
  const to = stepName(log.params['toStep']);
  return {
    seq,
    at: entry.at,
    code: log.code,
    step: log.step === undefined ? null : stepName(log.step),
    actor: log.code.startsWith('action.') || log.code === 'case.started' ? actor : null,
    onBehalfOf: null,
    params: {
      ...(log.params as TimelineItem['params']),
      ...(block?.name ? { blockName: block.name as never } : {}),
      ...(to ? { toStepName: to as never } : {}),
    },
  };
}

/** The timeline of a play, as a case would show it. */
export const timelineOf = (table: PlayTable): TimelineItem[] =>
  table.play.entries.flatMap((entry, seq) =>
    entry.commands.flatMap((one) => (one.type === 'Log' ? [itemOf(table, entry, seq, one)] : [])),
  );

const list = (people: readonly { name: string }[]): string =>
  people.map(({ name }) => name).join(m.ui_and());

/** Why something went as it did, a sentence each. */
export function whyWords(table: PlayTable, why: Why): string[] {
  const step = everyStep(table.bundle.procedure).find((each) => each.step.id === why.step)?.step;
  const name = text(step?.name);
  if (why.type === 'condition') {
    const block = everyBlock(table.bundle.procedure).find((each) => each.block.id === why.block);
    const branch = text(block?.block.name);
    return [m.play_whyWay({ step: branch ? `${name} · ${branch}` : name, why: text(why.text) })];
  }
  const ways = why.ways.map(({ who, people }) => {
    const rule = text(whoWords(table.bundle, table.titles, who));
    return people.length > 0
      ? m.play_whyFound({ rule, people: list(people) })
      : m.play_whyNobody({ rule });
  });
  const out = why.leftOut.map(({ code, people }) => {
    const words = { people: list(people) };
    if (code === 'people.applicantExcluded') return m.timeline_people_applicantExcluded(words);
    if (code === 'people.repeatedExcluded') return m.timeline_people_repeatedExcluded(words);
    if (code === 'people.recused') return m.timeline_people_recused(words);
    if (code === 'people.superior') return m.timeline_people_superior(words);
    return m.timeline_people_fallback(words);
  });
  const asked =
    why.asked.length > 0 ? [m.play_whyAsked({ step: name, people: list(why.asked) })] : [];
  return [...asked, ...ways, ...out];
}

/** A notice as it would be sent. */
export interface PlayNotice {
  people: string;
  words: string;
}

const notices: Record<string, (params: Record<string, unknown>) => string> = {
  'task.new': () => m.play_noticeNew(),
  'task.returned': () => m.play_noticeReturned(),
  'task.resumed': () => m.play_noticeResumed(),
  'task.transferred': () => m.play_noticeTransferred(),
  'task.reassigned': () => m.play_noticeReassigned(),
  'task.dueSoon': ({ day }) => m.play_noticeDueSoon({ day: formatDay(String(day)) }),
  'task.overdue': ({ day }) => m.play_noticeOverdue({ day: formatDay(String(day)) }),
  'task.escalated': ({ day }) => m.play_noticeEscalated({ day: formatDay(String(day)) }),
};

/** What is sent by a move, to whom and in which words. */
export const noticesOf = ({ commands }: PlayEntry): PlayNotice[] =>
  commands.flatMap((one): PlayNotice[] => {
    if (one.type === 'Copy') return [{ people: list(one.to), words: m.play_noticeCopy() }];
    if (one.type !== 'Notify') return [];
    const own = one.params['text'];
    const words =
      own === undefined ? notices[one.code]?.(one.params) : text(own as unknown as Text);
    return [{ people: list(one.to), words: words ?? m.play_noticeNews() }];
  });
