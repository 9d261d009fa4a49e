import { condition, defineUpdate, setHandler } from '@temporalio/workflow';

const act = defineUpdate<{ type: 'accepted'; seq: number }, [unknown]>('act');

/** The floor: takes the Updates of a case of five steps and does nothing with them. */
export async function caseWorkflow(_input: unknown): Promise<void> {
  let seq = 0;
  setHandler(act, () => {
    seq += 1;
    return { type: 'accepted', seq };
  });
  await condition(() => seq >= 5);
}
