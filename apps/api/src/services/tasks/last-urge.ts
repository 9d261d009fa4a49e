import { and, eq, inArray } from 'drizzle-orm';
import type { TaskView } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import type { OpenedTask } from '../opening/index.ts';
import type { Call, RouteName } from '../support/index.ts';

const { urges, notifications } = schema;

/** 催办 as those read it who are urged: by whom, when and in which words. */
export async function lastUrge(
  call: Pick<Call<RouteName>, 'deps'>,
  { row, task }: OpenedTask,
): Promise<TaskView['urged']> {
  const people = task?.assignees.map(({ id }) => id) ?? [];
  if (people.length === 0) return null;
  const [found] = await call.deps.db
    .select({ at: urges.at, params: notifications.params })
    .from(urges)
    .innerJoin(
      notifications,
      and(
        inArray(notifications.person, people),
        eq(notifications.at, urges.at),
        eq(notifications.case, urges.case),
        eq(notifications.task, urges.task),
        eq(notifications.code, 'case.urged'),
      ),
    )
    .where(and(eq(urges.case, row.case), eq(urges.task, row.task)))
    .limit(1);
  const by = found?.params['by'] as { id: string; name: string } | undefined;
  if (!found || !by) return null;
  const { words } = found.params;
  return {
    by: { id: by.id, name: by.name },
    at: new Date(found.at).toISOString(),
    words: typeof words === 'string' ? words : null,
  };
}
