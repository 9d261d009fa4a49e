export { stepKindContract, type ContractRule } from './step-kind-contract.ts';
export { block, by, lane, settingsProblems, step, Trial } from '../testing/index.ts';
