import type { ConnectorCall, ConnectorItem } from '@yishi/api';
import { m } from '#lib/paraglide/messages.js';

type Tone = 'plain' | 'ok' | 'soon' | 'danger';

const states: Record<ConnectorItem['state'], { words: () => string; tone: Tone }> = {
  ready: { words: m.connectors_ready, tone: 'ok' },
  unset: { words: m.connectors_unset, tone: 'plain' },
  wrong: { words: m.connectors_wrong, tone: 'danger' },
  disabled: { words: m.connectors_disabled, tone: 'soon' },
};

export const stateOf = ({ state }: Pick<ConnectorItem, 'state'>) => states[state];

const outcomes: Record<ConnectorCall['outcome'], () => string> = {
  done: m.connectors_done,
  later: m.connectors_later,
  refused: m.connectors_refused,
};

/** How a call went, and why it did not arrive where it did not. */
export function outcomeWords({ outcome, words }: Pick<ConnectorCall, 'outcome' | 'words'>): string {
  const said = outcomes[outcome]();
  return words ? m.connectors_because({ said, words }) : said;
}

/** What the other side answered, as words; nothing where it said nothing. */
export function saidBack(answer: unknown): string {
  if (answer === null || answer === undefined) return '';
  if (typeof answer === 'boolean') return answer ? m.form_yes() : m.form_no();
  if (Array.isArray(answer)) return answer.map(saidBack).join(m.ui_and());
  if (typeof answer !== 'object') return String(answer as string | number);
  return Object.entries(answer)
    .map(([name, value]) => `${name}${m.form_colon()}${saidBack(value)}`)
    .join(m.ui_and());
}
