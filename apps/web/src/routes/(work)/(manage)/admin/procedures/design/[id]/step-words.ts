import type {
  Deadline,
  Participants,
  Period,
  PlayTitles,
  StepDefinition,
  Who,
} from '@yishi/workflows';
import { m } from '#lib/paraglide/messages.js';
import { settingLabel } from './settings/setting-label.ts';
import { stepKinds } from './step-kinds.ts';

/** Who does a step and by when, in one line; '' where its settings do not say. */
export function stepWords({ kind, settings }: StepDefinition, titles: PlayTitles): string {
  const who = (settings['participants'] as Participants | undefined)?.who ?? settings['to'];
  const period = (settings['deadline'] as Deadline | undefined)?.period;
  const people = Array.isArray(who) ? (who as Who[]).map((one) => whoWords(kind, one, titles)) : [];
  const parts = [people.join(m.ui_and()), period && periodWords(period)];
  return parts.filter(Boolean).join(' · ');
}

/** What is named, as it is called; nothing while it is not yet chosen. */
function called(who: Who, titles: PlayTitles): string | undefined {
  if ('post' in who) return titles.post?.(who.post);
  if ('role' in who) return titles.role?.(who.role);
  if ('ids' in who) return who.ids.map((id) => titles.person?.(id) ?? '…').join(m.ui_and());
  return undefined;
}

function whoWords(kind: string, who: Who, titles: PlayTitles): string {
  const { type } = who;
  const { properties = {} } = stepKinds.get(kind)?.configSchema ?? {};
  const list = properties['participants']?.properties?.['who'] ?? properties['to'];
  const schema = list?.items?.properties ?? {};
  const chosen = schema['type']?.oneOf?.find((each) => each.const === type);
  const level = 'level' in who ? who.level : undefined;
  const at = schema['level']?.oneOf?.find((each) => each.const === level);
  const way = called(who, titles) || (chosen ? settingLabel(chosen) : type);
  return at ? m.flow_atLevel({ level: settingLabel(at), way }) : way;
}

function periodWords({ amount, unit }: Period): string {
  const units = { workingDay: m.flow_workingDays, day: m.flow_days, hour: m.flow_hours };
  return units[unit]({ amount });
}
