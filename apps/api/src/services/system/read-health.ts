import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';

/** The process lives; nothing else is asked. */
export const readHealth: Service<'readHealth'> = async () => ok({ status: 'ok' as const });
