import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { builtInStepKinds, createStepKinds } from '@yishi/workflows';
import { readConfig, repositoryRoot } from '../../../apps/api/src/config/index.ts';
import { connect } from '../../../apps/api/src/db/index.ts';
import { openEngine, runWorker } from '../../../apps/api/src/engine/index.ts';

/** The product's worker with the floor's workflow in it: same codec, pollers, cache and bundling. */
const config = readConfig(process.env);
if (!config.ok) throw new Error(JSON.stringify(config.problems));
Runtime.install({ logger: new DefaultLogger('WARN') });
const { pool, close } = connect(config.value.databaseUrl, { max: 20 });
const engine = await openEngine({ config: config.value, pool });
const worker = await runWorker({
  engine,
  config: config.value,
  kinds: createStepKinds(builtInStepKinds),
  cacheDir: path.join(repositoryRoot, '.cache'),
  workflowsPath: fileURLToPath(import.meta.resolve('@yishi/workflows/temporal/floor-workflow')),
  sweep: false,
});
process.send?.('polling');
await new Promise<void>((resolve) => {
  process.once('SIGTERM', resolve);
  process.once('disconnect', resolve);
});
await worker.stop();
await engine.close();
await close();
process.exit(0);
