export { type ActivityDeps } from './activities.ts';
export { buildWorkflowBundle, type BundleOptions } from './build-bundle.ts';
export { startCaseWorker, type CaseWorker, type CaseWorkerDeps } from './create-worker.ts';
export {
  countWorkers,
  distrustOtherBuilds,
  forgetWorkers,
  leftOutByWorkers,
  startHeartbeat,
  type Heartbeat,
} from './heartbeat.ts';
