export { form } from '../../forms/src/index.ts';
