export {
  createCaseClient,
  type Accepted,
  type CaseClient,
  type CaseClientDeps,
} from './case-client.ts';
export { engineProblems } from './engine-problems.ts';
