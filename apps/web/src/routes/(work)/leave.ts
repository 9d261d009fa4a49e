import { problemText } from '#lib/api/index.ts';
import { session } from '#lib/session/index.ts';
import { toasts } from '#lib/ui/index.ts';

/** Signs out and forgets everything that the page holds. */
export async function leave(): Promise<void> {
  const problem = await session.signOut();
  if (problem) toasts.show(problemText(problem), { tone: 'danger' });
  else location.assign('/sign-in');
}
