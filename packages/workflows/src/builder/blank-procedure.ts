import type { Text } from '@yishi/policies';
import type { ProcedureDefinition } from '../definition/index.ts';
import { newStep, type NewId } from './new-step.ts';
import type { StepKinds } from './procedure-nodes.ts';

/** What a procedure from nothing begins with: it is applied for, decided about, and ends. */
export function blankProcedure(
  { key, title }: { key: string; title: Text },
  kinds: StepKinds,
  newId: NewId,
): ProcedureDefinition {
  const blank: ProcedureDefinition = {
    key,
    title,
    number: '{street}-{yyyy}-{seq:3}',
    caseTitle: `applicant.name + ${JSON.stringify(title['zh-CN'])}`,
    steps: [],
  };
  const all = kinds.all();
  const begins = [
    all.find(({ first }) => first),
    all.find(({ decides }) => decides),
    all.find(({ last }) => last),
  ];
  for (const kind of begins) if (kind) blank.steps.push(newStep(blank, kind, newId));
  return blank;
}
