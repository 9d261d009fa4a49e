import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Result } from '@yishi/policies';
import { builtInStepKinds, createStepKinds } from '@yishi/workflows';
import type {
  Actor,
  CaseEvent,
  CaseState,
  Envelope,
  Json,
  PersonRef,
  Program,
  StepKindRegistry,
} from '@yishi/workflows';
import type { RunLimits } from '@yishi/workflows/temporal';
import { testStack } from '../../../../../tests/support/stack.ts';
import { connect, migrateDatabase, schema } from '../../db/index.ts';
import type { Connection } from '../../db/index.ts';
import { repositoryRoot } from '../../config/index.ts';
import type { Accepted } from '../client/index.ts';
import { createCommit, createStateCache } from '../commit/index.ts';
import type { CommitCase } from '../commit/index.ts';
import { createCalendarSource } from '../needs/index.ts';
import { openEngine } from '../open-engine.ts';
import type { Engine } from '../open-engine.ts';
import { readState } from '../read-state.ts';
import { runWorker } from '../run-worker.ts';
import type { RunningWorker, WorkerOptions } from '../run-worker.ts';
import { storeSubmission } from '../submissions.ts';
import { community, people, seedDistrict } from './district.ts';

export const cacheDir = path.join(repositoryRoot, '.cache');
export const kinds = createStepKinds(builtInStepKinds);

const timeZone = 'Asia/Shanghai';

/** A database, a namespace and an engine of one's own. */
export interface EngineTest {
  engine: Engine;
  connection: Connection;
  databaseUrl: string;
  keysDir: string;
  temporal: { address: string; namespace: string; taskQueue: string };
  publish(program: Program): Promise<void>;
  /** A commit as one worker does it, with what that worker remembers. */
  createCommit(kinds?: StepKindRegistry): CommitCase;
  startWorker(options?: Partial<WorkerOptions>): Promise<RunningWorker>;
  /** A new case id with its key and a stored submission; gives the event that starts it. */
  prepare(program: Program, reason?: string): Promise<{ caseId: string; envelope: Envelope }>;
  start(program: Program, reason?: string): Promise<string>;
  act(caseId: string, by: PersonRef, event: CaseEvent): Promise<Result<Accepted>>;
  /** Completes the first open task of a step. */
  complete(caseId: string, step: string, by: PersonRef, action?: string): Promise<Result<Accepted>>;
  /** What an operator does with an incident. */
  resolve(
    caseId: string,
    incidentId: string,
    how: 'retry' | 'skip' | 'change-input',
    input?: Json,
  ): Promise<Result<Accepted>>;
  state(caseId: string): Promise<CaseState>;
  stop(): Promise<void>;
}

export const asPerson = ({ id, name }: PersonRef): Actor => ({ type: 'person', id, name });

export const envelopeOf = (actor: Actor, event: CaseEvent, requestId = randomUUID()): Envelope => ({
  requestId,
  at: new Date().toISOString(),
  actor,
  event,
});

export async function createEngineTest(
  options: { limits?: RunLimits; patience?: number } = {},
): Promise<EngineTest> {
  const stack = await testStack();
  const databaseUrl = await stack.createDatabase('engine');
  const namespace = await stack.createNamespace('engine');
  const keysDir = await mkdtemp(path.join(tmpdir(), 'yishi-keys-'));
  await migrateDatabase(databaseUrl);
  const connection = connect(databaseUrl, { max: 20 });
  await seedDistrict(connection.db);
  const temporal = { address: stack.temporalAddress, namespace, taskQueue: 'cases' };
  const engine = await openEngine({
    config: { temporal, keysDir },
    pool: connection.pool,
    ...options,
  });
  const workers = new Set<RunningWorker>();

  const test: EngineTest = {
    ...{ engine, connection, databaseUrl, keysDir, temporal },
    async publish(program) {
      await connection.db
        .insert(schema.bundles)
        .values({
          hash: program.bundle,
          procedure: program.procedure,
          content: {} as never,
          program,
          version: 1,
          at: new Date().toISOString(),
          by: 'test',
        })
        .onConflictDoNothing();
    },
    createCommit: (commitKinds = kinds) =>
      createCommit(
        {
          ...{ pool: connection.pool, keys: engine.keys, programs: engine.programs },
          ...{ kinds: commitKinds, timeZone, mail: true },
          calendar: createCalendarSource(timeZone),
          known: createStateCache(),
          quarantine: { kindOf: () => undefined, add: async () => undefined },
        },
        () => undefined,
      ),
    async startWorker(more = {}) {
      const worker = await runWorker({
        engine,
        config: { temporal, timeZone },
        ...{ kinds, cacheDir, sweep: false },
        ...more,
      });
      workers.add(worker);
      return worker;
    },
    async prepare(program, reason = '购买桌椅') {
      const caseId = randomUUID();
      await engine.keys.create(connection.pool, caseId);
      const at = new Date().toISOString();
      const data = { 事由: reason, 金额: 90_000 };
      const hash = await storeSubmission(connection.pool, engine.keys, {
        ...{ caseId, bundle: program.bundle, form: 'claim', view: 'fill', data, at },
        by: people.applicant.id,
        step: 'apply',
      });
      const envelope = envelopeOf(asPerson(people.applicant), {
        type: 'CaseStarted',
        caseId,
        applicant: { ...people.applicant, unit: community },
        submission: { hash, form: 'claim', reads: data },
      });
      return { caseId, envelope };
    },
    async start(program, reason) {
      const { caseId, envelope } = await test.prepare(program, reason);
      const result = await engine.cases.start({ caseId, bundle: program.bundle, envelope });
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      return caseId;
    },
    act: (caseId, by, event) =>
      engine.cases.act({ caseId, envelope: envelopeOf(asPerson(by), event) }),
    async complete(caseId, step, by, action = 'submit') {
      const { tasks } = await test.state(caseId);
      const task = Object.values(tasks).find((each) => each.step === step);
      if (!task) throw new Error(`no open task of ${step}`);
      const { id: taskId, revision } = task;
      return test.act(caseId, by, { type: 'TaskCompleted', taskId, revision, action });
    },
    resolve: (caseId, incidentId, how, input) => {
      const actor: Actor = { type: 'person', ...people.operator, administers: true };
      const reason = '与对方核实';
      const event: CaseEvent = {
        ...{ type: 'IncidentResolved', incidentId, how, reason },
        ...(input === undefined ? {} : { input }),
      };
      return engine.cases.act({ caseId, envelope: envelopeOf(actor, event) });
    },
    async state(caseId) {
      const stored = await readState(connection.pool, engine.keys, caseId);
      if (!stored) throw new Error(`no case ${caseId}`);
      return stored.state;
    },
    async stop() {
      await Promise.all([...workers].map((worker) => worker.stop().catch(() => undefined)));
      await engine.close();
      await connection.close();
      await rm(keysDir, { recursive: true, force: true });
    },
  };
  return test;
}
