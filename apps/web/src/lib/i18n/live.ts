import type { CaseItem } from '@yishi/api';
import { m } from '#lib/paraglide/messages.js';
import { text } from './text.ts';

const joined = (names: string[]): string => [...new Set(names)].join(m.ui_and());

/** Where a case stands: each step once, however many people have a task in it. */
export function liveSteps({ live, phase }: Pick<CaseItem, 'live' | 'phase'>): string {
  if (live.length === 0 && phase === 'running') return m.cases_nobodyAsked();
  return joined(live.map((step) => text(step.name)));
}

/** Who is asked now, each once. */
export const livePeople = ({ live }: Pick<CaseItem, 'live'>): string =>
  joined(live.flatMap((step) => step.people.map((person) => person.name)));
