import { dayOf } from '@yishi/policies';
import { ask } from './ask.ts';
import type { Draft } from './draft.ts';
import type { UnitFact } from './types.ts';

const placeholder = /\{(district|street|community|unit|yyyy|seq(?::\d+)?)\}/g;

function codeOf(unit: UnitFact, level: string): string {
  if (level === 'unit') return unit.code;
  return unit.path.find((part) => part.level === level)?.code ?? '';
}

/** Separators around a part that the unit does not have are left out. */
const tidy = (text: string): string => text.replace(/([-/.])[-/.]+/g, '$1').replace(/^[-/.]+/, '');

/** The case's number: codes of the applicant's unit, year, and the next number of that sequence. */
export function caseNumber(draft: Draft, unit: UnitFact): string {
  const year = dayOf(draft.at, draft.program.timeZone).day.slice(0, 4);
  const fill = (seq: (width: number) => string): string =>
    tidy(
      draft.program.number.replace(placeholder, (_, name: string) => {
        if (name === 'yyyy') return year;
        if (name.startsWith('seq')) return seq(Number(name.split(':')[1] ?? 1));
        return codeOf(unit, name);
      }),
    );
  const { number } = ask(draft, { type: 'serial', sequence: fill(() => '') });
  return fill((width) => String(number).padStart(width, '0'));
}
