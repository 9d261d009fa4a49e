import { describe, expect, test } from 'vitest';
import { builtInStepKinds, createStepKinds } from '@yishi/workflows';
import { changedKinds } from './changed-workflow.ts';
import { readRecordings } from './recording.ts';
import { firstDifference, replay } from './replay.ts';

const recordings = readRecordings();
const kinds = createStepKinds(builtInStepKinds);
/** The bundle may have to be built first. */
const patience = 120_000;

describe('cases that ran before', () => {
  test('come to the same states by the core of today', () => {
    const differences = recordings.map(([name, case_]) => [name, firstDifference(case_, kinds)]);
    expect(differences).toEqual(recordings.map(([name]) => [name, 0]));
  });

  test(
    'go on in the workflow of today: the same commands and the same hash after every event',
    async () => {
      expect(await replay(recordings)).toEqual({ refused: [], mismatches: [] });
    },
    patience,
  );

  test('hold what a change could break', () => {
    const events = recordings.flatMap(([, { journal }]) =>
      journal.map((row) => row.envelope.event),
    );
    expect([...new Set(events.map(({ type }) => type))]).toEqual(
      expect.arrayContaining([
        ...['CaseStarted', 'TaskCompleted', 'TaskReturned', 'StepWithdrawn', 'TimersFired'],
        ...['EffectSucceeded', 'EffectFailed', 'IncidentResolved'],
      ]),
    );
    const procedures = recordings.map(([, { program }]) => program.procedure);
    expect(procedures).toEqual(
      expect.arrayContaining(['expense', 'community-project', 'parallel']),
    );
    expect(Math.max(...recordings.map(([, { runs }]) => runs.length))).toBeGreaterThan(2);
  });
});

test('a changed core is found out by the states it makes', () => {
  const expense = recordings.find(([name]) => name === 'expense');
  expect(expense && firstDifference(expense[1], changedKinds)).toBe(1);
});
