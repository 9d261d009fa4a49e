import type { Bundle } from '../definition/index.ts';
import { everyBlock, everyStep } from '../definition/index.ts';
import type { CaseState, Command } from '../core/index.ts';
import type { Coverage, ScenarioResult, When } from './types.ts';

export const noCoverage = (): Coverage => ({
  steps: [],
  blocks: [],
  actions: [],
  refusals: [],
  incidents: [],
  phases: [],
});

const add = (list: string[], values: Iterable<string>): string[] => [
  ...new Set([...list, ...values]),
];

/** What one `when` went through. */
export function cover(
  coverage: Coverage,
  when: When,
  state: CaseState | undefined,
  commands: readonly Command[],
): Coverage {
  const passed = Object.keys(state?.passed ?? {});
  const entered = commands.flatMap((one) => ('step' in one && one.step ? [one.step] : []));
  const acted = 'actor' in when ? [`${when.step ?? ''} ${when.action}`.trim()] : [];
  return {
    ...coverage,
    steps: add(coverage.steps, [...passed, ...entered]),
    blocks: add(coverage.blocks, passed),
    actions: add(coverage.actions, acted),
    incidents: add(
      coverage.incidents,
      commands.flatMap((one) => (one.type === 'OpenIncident' ? [one.incident.code] : [])),
    ),
    phases: add(coverage.phases, state ? [state.phase] : []),
  };
}

export interface CoverageReport {
  steps: { seen: string[]; missing: string[] };
  blocks: { seen: string[]; missing: string[] };
  actions: string[];
  refusals: string[];
  incidents: string[];
  phases: string[];
}

/** What a set of scenarios shows of a procedure, and which steps and branches none reaches. */
export function coverageOf(bundle: Bundle, results: readonly ScenarioResult[]): CoverageReport {
  const all = (part: keyof Coverage): string[] => [
    ...new Set(results.flatMap(({ coverage }) => coverage[part])),
  ];
  const split = (ids: string[], seen: readonly string[]) => ({
    seen: ids.filter((id) => seen.includes(id)),
    missing: ids.filter((id) => !seen.includes(id)),
  });
  return {
    steps: split(
      everyStep(bundle.procedure).map(({ step }) => step.id),
      all('steps'),
    ),
    blocks: split(
      everyBlock(bundle.procedure).map(({ block }) => block.id),
      all('blocks'),
    ),
    actions: all('actions'),
    refusals: all('refusals'),
    incidents: all('incidents'),
    phases: all('phases'),
  };
}
