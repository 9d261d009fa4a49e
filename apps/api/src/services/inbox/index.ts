export { countInbox } from './count-inbox.ts';
export { listInbox } from './list-inbox.ts';
