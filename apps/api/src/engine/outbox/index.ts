export {
  dispatchOutbox,
  retryDeadItem,
  type OutboxDeps,
  type OutboxHandler,
  type OutboxItem,
} from './dispatch-outbox.ts';
