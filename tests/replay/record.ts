import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { Engine } from '../../apps/api/src/engine/index.ts';
import { openEngine } from '../../apps/api/src/engine/index.ts';
import { createEngineTest } from '../../apps/api/src/engine/testing/engine-test.ts';
import { createApiTest } from '../../apps/api/src/http/testing/api-test.ts';
import type { ApiTest } from '../../apps/api/src/http/testing/api-test.ts';
import { testStack } from '../support/stack.ts';
import { capture } from './capture.ts';
import { sentAndTakenBack, twoApprovals } from './expense-cases.ts';
import { project, refusingOnce, sideBySide } from './other-cases.ts';
import { folder } from './recording.ts';

/** `node tests/replay/record.ts`: runs the cases on real servers and writes their histories anew. */
async function keep(name: string, engine: Engine, caseId: string, about: string): Promise<void> {
  const recording = await capture(engine, caseId, about);
  const text = `${JSON.stringify(recording)}\n`;
  await writeFile(join(folder, `${name}.json`), text);
  const { journal, runs } = recording;
  console.log(`${name}: ${journal.length} events, ${runs.length} runs, ${text.length >> 10} KB`);
}

const days = 24 * 3_600_000;
const ago = (milliseconds: number) => (): string =>
  new Date(Date.now() - milliseconds).toISOString();

async function withApi(
  options: { clock?: () => string; updates?: number },
  work: (api: ApiTest, engine: Engine) => Promise<void>,
): Promise<void> {
  const { updates, clock } = options;
  const api = await createApiTest(clock ? { clock } : {});
  const { config, deps } = api;
  const limits = { events: 1_000, updates: updates ?? 500 };
  const engine = await openEngine({ config, pool: deps.pool, limits });
  deps.engine = engine;
  try {
    await api.startWorker();
    await work(api, engine);
  } finally {
    await engine.close();
    await api.stop();
  }
}

Runtime.install({ logger: new DefaultLogger('WARN') });
const stack = await testStack();
try {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await withApi({}, async (api, engine) => {
    await keep('expense', engine, await twoApprovals(api), '报销：两级审批、付款、归档');
    const moved = await sentAndTakenBack(api);
    await keep('expense-sent-back', engine, moved, '报销：两次退回补正，审批后撤回再审');
  });
  await withApi({ updates: 2 }, async (api, engine) => {
    const caseId = await sentAndTakenBack(api);
    await keep('expense-handed-over', engine, caseId, '报销：每两步换一次运行');
  });
  // What is due is overdue at once: clocks, reminders and the notice's period fire while it runs.
  await withApi({ clock: ago(40 * days) }, async (api, engine) => {
    await keep('expense-overdue', engine, await twoApprovals(api), '报销：每一步都已超期');
    await keep('project', engine, await project(api), '项目申报：补正、评分、会签、公示期满');
  });
  const engine = await createEngineTest();
  try {
    await engine.startWorker({ connectors: [refusingOnce()] });
    const caseId = await sideBySide(engine);
    await keep('side-by-side', engine.engine, caseId, '并行：调用失败后重试，另一支等待后办理');
  } finally {
    await engine.stop();
  }
} finally {
  await stack.stop();
}
process.exit(0);
