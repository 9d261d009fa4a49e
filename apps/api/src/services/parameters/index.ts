export { listParameters } from './list-parameters.ts';
export { setParameter } from './set-parameter.ts';
