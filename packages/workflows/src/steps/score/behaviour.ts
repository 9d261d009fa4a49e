import { decideScore, defaultScoreRule, type ScoreRule } from '@yishi/policies';
import type { Json, PersonRef, StepContext, StepEvent, StepMove } from '../../core/index.ts';
import { valueAt } from '../shared/index.ts';
import type { ScoreConfig } from './config.gen.ts';

/** Settings with the indicators that publishing read from the score form. */
export interface ScoreSettings extends ScoreConfig {
  indicators: { key: string; weight: number; path: string[] }[];
}

interface Sheet {
  key: string;
  by: PersonRef;
  onBehalfOf?: PersonRef;
  scores: number[];
  submission: string;
}

export interface ScoreLocal {
  people: PersonRef[];
  because: string;
  reasons?: Record<string, string>;
  recused: string[];
  sheets: Sheet[];
}

type Step = StepContext<ScoreSettings, ScoreLocal>;

const remember = (local: ScoreLocal): StepMove => ({ type: 'Remember', local: local as never });

function openTask(
  step: StepContext<ScoreSettings, unknown>,
  local: ScoreLocal,
  key: string,
  holder: PersonRef,
): StepMove {
  const { form, deadline, opinion, actions } = step.settings;
  return {
    type: 'OpenTask',
    key,
    people: [holder],
    because: local.reasons?.[key] ?? local.because,
    actions: ['score'],
    side: actions,
    opinion: opinion ?? 'none',
    form,
    deadline,
  };
}

export const ruleOf = (settings: ScoreSettings): ScoreRule => ({
  indicators: settings.indicators.map(({ key, weight }) => ({ key, weight })),
  drop: settings.drop ?? defaultScoreRule.drop,
  minimumSheets: settings.minSheets ?? defaultScoreRule.minimumSheets,
  places: settings.places ?? defaultScoreRule.places,
});

export function enter(step: StepContext<ScoreSettings, null>): StepMove[] {
  const { participants, recused } = step.settings;
  const asked = step.people(participants, recused);
  const least = ruleOf(step.settings).minimumSheets;
  if (asked.people.length < least) {
    step.fail('people.tooFew', `至少要 ${least} 人评分，只找到 ${asked.people.length} 人`);
  }
  const local: ScoreLocal = { ...asked, sheets: [] };
  return [
    remember(local),
    ...local.people.map((person) => openTask(step, local, person.id, person)),
  ];
}

/** The result with every sheet and every step of the arithmetic; nothing is told before. */
function resultOf(step: Step, local: ScoreLocal): Json {
  const rule = ruleOf(step.settings);
  const sheets = local.people.flatMap(({ id }) => local.sheets.filter(({ key }) => key === id));
  const result = decideScore(
    rule,
    sheets.map(({ scores, by }) => ({ scores, by: by.name })),
  );
  // Conditions compare numbers; the text keeps the places that people read.
  const figure = result.result === undefined ? {} : { score: Number(result.result) };
  return { ...result, ...figure, rule, sheets } as unknown as Json;
}

export function on(step: Step, event: StepEvent): StepMove[] {
  const { local } = step;
  switch (event.type) {
    case 'TaskDone': {
      const { key, by, onBehalfOf, submission } = event;
      const sheet: Sheet = {
        key,
        by,
        ...(onBehalfOf ? { onBehalfOf } : {}),
        scores: step.settings.indicators.map((one) =>
          Number(valueAt(submission?.reads ?? {}, one.path)),
        ),
        submission: submission?.hash ?? '',
      };
      const next = { ...local, sheets: [...local.sheets, sheet] };
      if (next.sheets.length < next.people.length) return [remember(next)];
      const result = resultOf(step, next);
      return [remember(next), { type: 'Finish', result, asked: local.people }];
    }
    case 'Withdrawn': {
      const isOwn = (sheet: Sheet) => (sheet.onBehalfOf ?? sheet.by).id === event.by.id;
      const next = { ...local, sheets: local.sheets.filter((sheet) => !isOwn(sheet)) };
      const own = local.sheets.filter(isOwn);
      return [remember(next), ...own.map(({ key }) => openTask(step, next, key, event.by))];
    }
    default:
      return [];
  }
}
