import { evaluate } from '@yishi/policies';
import type { Json, Program } from '@yishi/workflows';

/** What a case begun from a draft would be called, once enough of it is filled in. */
export function draftTitle(
  program: Pick<Program, 'caseTitle' | 'timeZone'>,
  data: object,
  now: string,
): string | undefined {
  const clock = { now, timeZone: program.timeZone };
  const title = evaluate(program.caseTitle, data as Record<string, Json>, clock);
  if (!title.ok || typeof title.value !== 'string') return undefined;
  return title.value.trim().slice(0, 200) || undefined;
}
