import type { FieldKindRegistry } from '@yishi/forms';
import { scopeForm } from '../builder/index.ts';
import type { StepKindRegistry } from '../core/index.ts';
import type { BlockDefinition, StepDefinition } from '../definition/index.ts';
import { conditionWords } from './condition-words.ts';
import { numberWords } from './number-words.ts';
import { stepSentences } from './step-sentences.ts';
import type {
  Described,
  DescribedBlock,
  DescribedProcedure,
  DescribedStep,
  Titles,
} from './types.ts';
import { whosWords } from './who-words.ts';

interface Kinds {
  stepKinds: StepKindRegistry;
  fieldKinds: FieldKindRegistry;
}

/** A procedure in plain Chinese, so that it can be read and signed by who never sees the designer. */
export function describeProcedure(
  described: Described,
  { stepKinds, fieldKinds }: Kinds,
  titles: Titles = {},
): DescribedProcedure {
  const { procedure, forms } = described;
  const scope = scopeForm(procedure, Object.values(forms), stepKinds);
  const telling = { described, titles, fieldKinds };

  const blockWords = ({ name, when, otherwise }: BlockDefinition): string => {
    const called = name ? `${name['zh-CN']}：` : '';
    if (otherwise) return `${called}其他情况`;
    return when === undefined
      ? (name?.['zh-CN'] ?? '')
      : `${called}如果${conditionWords(when, scope, fieldKinds)['zh-CN']}`;
  };
  const blockOf = (block: BlockDefinition, number: string): DescribedBlock => ({
    id: block.id,
    words: blockWords(block),
    steps: stepsOf(block.steps, `${number}.`),
  });
  const stepOf = (step: StepDefinition, number: string): DescribedStep => {
    const kind = stepKinds.get(step.kind);
    return {
      id: step.id,
      number,
      name: step.name['zh-CN'],
      kind: kind?.title['zh-CN'] ?? step.kind,
      sentences: kind ? stepSentences(telling, kind, step) : [],
      blocks: (step.blocks ?? []).map((block, at) => blockOf(block, `${number}.${at + 1}`)),
    };
  };
  const stepsOf = (steps: readonly StepDefinition[], before: string): DescribedStep[] =>
    steps.map((step, at) => stepOf(step, `${before}${at + 1}`));

  const { description, startBy = [] } = procedure;
  return {
    title: procedure.title['zh-CN'],
    sentences: [
      ...(description ? [description['zh-CN']] : []),
      startBy.length
        ? `可以由${whosWords(described, titles, startBy)['zh-CN']}发起。`
        : '所有登录的人都可以发起。',
      `编号：${numberWords(procedure.number)['zh-CN']}。`,
    ],
    steps: stepsOf(procedure.steps, ''),
  };
}
