import { problemText, type ApiResult } from '#lib/api/index.ts';
import { toasts } from '#lib/ui/index.ts';

/** Says in a short message how a write went; returns its value when it went well. */
export async function told<T>(
  writing: Promise<ApiResult<T>>,
  done: string,
): Promise<{ value: T } | null> {
  const result = await writing;
  if (!result.ok) {
    toasts.show(problemText(result.problem), { tone: 'danger' });
    return null;
  }
  toasts.show(done);
  return { value: result.value };
}
