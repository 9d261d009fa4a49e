import { canonicalJson, sha256Hex } from '@yishi/forms';
import type { Problem, Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import { count, eq } from 'drizzle-orm';
import { and, inArray } from 'drizzle-orm';
import type { PackPreview } from '../../contract/contract.gen.ts';
import { unstorable } from '../../contract/index.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { mayDesign, needsApproval } from '../access/index.ts';
import type { Call, RouteName, Service } from '../support/index.ts';
import { actorId, newId, transact } from '../support/index.ts';
import { packOfFiles } from './pack-of-files.ts';
import type { PackPlan } from './plan-pack.ts';
import { planPack } from './plan-pack.ts';

const { cases, packs } = schema;

type Caller = Pick<Call<RouteName>, 'deps' | 'actor' | 'now'>;

/** Says what a pack would change; a faultless one is kept, to be published as it was seen. */
export const previewPack: Service<'previewPack'> = async (call) => {
  const input = await packIn(call.body);
  if (!input.ok) return input;
  return transact(call, async (tx) => {
    const { key } = (input.value ?? {}) as { key?: unknown };
    const ask = { pack: String(key), wanted: 'edit', what: '这个流程包' } as const;
    const right = await mayDesign(call, tx, ask);
    return right.ok ? keepPreview(call, tx, input.value) : right;
  });
};

/** The same for whoever has a pack in hand. */
export async function keepPreview(
  call: Caller,
  tx: Tx,
  input: unknown,
): Promise<Result<PackPreview>> {
  const planned = await planPack(call, tx, input);
  if (!planned.ok) return withProblems(input, planned.problems);
  const { pack, changes } = planned.value;
  const id = newId();
  await tx.insert(packs).values({
    id,
    key: pack.key,
    title: pack.title,
    content: pack,
    hash: sha256Hex(canonicalJson(pack)),
    by: actorId(call.actor),
    createdAt: call.now,
  });
  const running = await runningCases(call, planned.value);
  const approval = await needsApproval(call, tx, pack.key);
  return ok({ preview: id, pack: headOf(pack), changes, problems: [], running, approval });
}

async function packIn(body: unknown): Promise<Result<unknown>> {
  if (body instanceof FormData) {
    const pack = await packOfFiles(body);
    const bad = pack.ok ? unstorable(pack.value) : [];
    return bad.length > 0 ? refuse(...bad) : pack;
  }
  return ok((body as { pack: unknown }).pack);
}

type Head = PackPreview['pack'];

const headOf = ({ key, title, description }: Head | PackPlan['pack']): Head => ({
  key,
  title,
  description: description ?? null,
});

/** A pack with faults is shown with them; one that cannot even be named is refused. */
function withProblems(input: unknown, problems: Problem[]): Result<PackPreview> {
  const head = input as Partial<Head> | null;
  const key = head?.key;
  const title = head?.title?.['zh-CN'];
  if (typeof key !== 'string' || typeof title !== 'string') return refuse(...problems);
  const found = problems.slice(0, 200).map(({ path, ...rest }) => ({ pointer: path, ...rest }));
  const pack = {
    key: key.slice(0, 80),
    title: { 'zh-CN': title.slice(0, 400) },
    description: null,
  };
  return ok({ preview: null, pack, changes: [], problems: found, running: 0, approval: false });
}

/** Cases that go on with the version they began with. */
export async function runningCases(
  call: Pick<Caller, 'deps'>,
  { changes }: PackPlan,
): Promise<number> {
  const keys = changes
    .filter(({ kind, change }) => kind === 'procedure' && change !== 'same')
    .map(({ key }) => key);
  if (keys.length === 0) return 0;
  const [row] = await call.deps.db
    .select({ count: count() })
    .from(cases)
    .where(and(inArray(cases.procedure, keys), eq(cases.phase, 'running')));
  return row?.count ?? 0;
}
