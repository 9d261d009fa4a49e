import type { Offers } from '@yishi/workflows';
import { actionsFor } from '@yishi/workflows';
import type { Text } from '@yishi/policies';
import { and, eq, inArray } from 'drizzle-orm';
import type { CaseAction } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import type { OpenedCase } from '../opening/index.ts';
import { coreActor } from '../opening/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { urgeAgainAfter } from './urge-again-after.ts';

const { urges } = schema;

const labels = {
  comment: { 'zh-CN': '评论', en: 'Comment' },
  copy: { 'zh-CN': '抄送', en: 'Send a copy' },
  urge: { 'zh-CN': '催办', en: 'Urge' },
  resolve: { 'zh-CN': '处理异常', en: 'Resolve the incident' },
} satisfies Record<string, Text>;

type Action = CaseAction['action'];

/** What this person may do with the case now, for themselves and for those they substitute. */
export async function caseActions(
  call: Pick<Call<RouteName>, 'deps' | 'now'>,
  opened: OpenedCase,
  may: (action: string) => Promise<boolean>,
): Promise<CaseAction[]> {
  const { state, person, owners, halted } = opened;
  const actions: CaseAction[] = [];
  if (halted === null) {
    for (const owner of owners) {
      const actor = coreActor(person, owner);
      const offers = actionsFor(opened.open.program, state, actor, call.deps.stepKinds).case;
      for (const offer of offers) add(actions, offered(offer, opened));
    }
  }
  const urge = (await may('case.urge')) ? await urgeAction(call, opened) : undefined;
  if (urge) actions.push(urge);
  if (await may('case.comment')) actions.push(plain('comment'));
  if (await may('case.copy')) actions.push(plain('copy'));
  const operates = person.capabilities.includes('operations');
  if (operates && state.incidents.length > 0) actions.push(plain('resolve'));
  return actions;
}

const plain = (action: keyof typeof labels): CaseAction => ({
  action,
  label: labels[action],
  danger: false,
});

function offered(offer: Offers['case'][number], { state }: OpenedCase): CaseAction {
  const { action, label, danger = false, entry } = offer;
  return {
    action: action as Action,
    label,
    danger,
    ...(entry === undefined ? {} : { entry }),
    ...(action === 'reassign' ? { tasks: Object.keys(state.tasks) } : {}),
  };
}

/** What is offered to a person and to the one they act for stands in the list once. */
function add(actions: CaseAction[], next: CaseAction): void {
  const same = (each: CaseAction) => each.action === next.action && each.entry === next.entry;
  if (!actions.some(same)) actions.push(next);
}

async function urgeAction(
  call: Pick<Call<RouteName>, 'deps' | 'now'>,
  { state, owners, row }: OpenedCase,
): Promise<CaseAction | undefined> {
  const others = Object.values(state.tasks).filter(
    (task) =>
      !task.suspended && !task.assignees.some((each) => owners.some(({ id }) => id === each.id)),
  );
  if (others.length === 0 || state.phase !== 'running') return undefined;
  const ids = others.map(({ id }) => id);
  const last = await call.deps.db
    .select({ task: urges.task, at: urges.at })
    .from(urges)
    .where(and(eq(urges.case, row.id), inArray(urges.task, ids)));
  const free = ids.filter((id) => {
    const at = last.find(({ task }) => task === id)?.at;
    return at === undefined || urgeAgainAfter(at) <= call.now;
  });
  const soonest = last.map(({ at }) => urgeAgainAfter(at)).sort()[0];
  return {
    ...plain('urge'),
    tasks: free,
    ...(free.length === 0 && soonest ? { notBefore: soonest } : {}),
  };
}
