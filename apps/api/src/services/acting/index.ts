export { actOnCase, engineRequestId, whatNext } from './act-on-case.ts';
export { checkForm, keepForm } from './submit-form.ts';
export type { Sent } from './submit-form.ts';
