import type { FieldDefinition, FormDefinition } from '@yishi/forms';
import type { Bundle, ProcedureDefinition, StepDefinition } from '@yishi/workflows';

const text = (words: string) => ({ 'zh-CN': words, en: words });

const field = (key: string, kind: string): FieldDefinition => ({
  id: key,
  key,
  kind,
  label: text(key),
});

const form = (key: string): FormDefinition => ({
  key,
  title: text(key),
  fields: Array.from({ length: 20 }, (_, at) => field(`${key}f${at}`, at % 4 ? 'text' : 'number')),
});

const step = (
  id: string,
  kind: string,
  settings: Record<string, unknown>,
  more: Partial<StepDefinition> = {},
): StepDefinition => ({ id, kind, name: text(id), settings, ...more });

const participants = { who: [{ type: 'person', ids: ['甲'] }] };
const deadline = {
  period: { amount: 3, unit: 'workingDay' },
  reminders: [{ amount: 1, unit: 'workingDay' }],
};

/** Mostly work and approvals with a form, a deadline and a name; every tenth a branch with work in it. */
function stepAt(at: number, forms: number): StepDefinition {
  const shown = { form: `g${at % forms}`, view: 'fill' };
  if (at % 10 === 5) {
    const inner = step(`inner${at}`, 'fill', { participants });
    const blocks = [
      { id: `yes${at}`, when: `g0f0 > ${at}`, steps: [inner] },
      { id: `no${at}`, otherwise: true, steps: [] },
    ];
    return step(`branch${at}`, 'branch', {}, { blocks });
  }
  const key = { key: `r${at}` };
  if (at % 3 === 0) return step(`decide${at}`, 'approval', { participants, mode: 'all' }, key);
  return step(`work${at}`, 'fill', { participants, deadline, form: shown }, key);
}

/** About so many steps, nine in ten of them side by side and the others in branches. */
export function sizedProcedure(steps: number, forms: number): Bundle {
  const procedure: ProcedureDefinition = {
    key: 'sized',
    title: text(`${steps} steps`),
    number: '{yyyy}-{seq:3}',
    caseTitle: '"sized"',
    steps: [
      step('apply', 'start', { form: { form: 'g0', view: 'fill' } }),
      ...Array.from({ length: steps * 0.9 }, (_, at) => stepAt(at, forms)),
      step('done', 'end', { phase: 'completed' }),
    ],
  };
  const all = Array.from({ length: forms }, (_, at) => form(`g${at}`));
  return {
    format: 1,
    procedure,
    forms: Object.fromEntries(all.map((each) => [each.key, each])),
    policies: {},
    kinds: {},
  };
}
