import { dayOf } from '@yishi/policies';
import type { Call, RouteName } from './call.ts';

/** Calendar day of the call in the installation's zone. */
export const today = (call: Pick<Call<RouteName>, 'now' | 'deps'>): string =>
  dayOf(call.now, call.deps.config.timeZone).day;

/** What a person typed, safe inside a LIKE pattern. */
export const likeText = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
