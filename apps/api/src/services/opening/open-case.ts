import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import type { CaseState } from '@yishi/workflows';
import type { InferSelectModel } from 'drizzle-orm';
import type { schema } from '../../db/index.ts';
import type { OpenBundle } from '../bundles/index.ts';
import type { BoxOwner, Call, PersonActor, RouteName } from '../support/index.ts';
import { denied, notFound, personOf, signInFirst, whoseBoxes } from '../support/index.ts';
import { findCase } from './find-case.ts';
import type { FoundCase } from './find-case.ts';
import { takesPart } from './takes-part.ts';

/** A case with all that a service needs to show it or to act on it. */
export interface OpenedCase {
  row: InferSelectModel<typeof schema.cases>;
  state: CaseState;
  halted: string | null;
  open: OpenBundle;
  person: PersonActor;
  /** The person, and those whom they substitute now in this procedure. */
  owners: BoxOwner[];
  /** Takes part, or acts for one who does: sees what was shown to them, personal data included. */
  takesPart: boolean;
}

type Caller = Pick<Call<RouteName>, 'deps' | 'actor' | 'now'>;

/**
 * Opens a case for the action, or refuses. What may not be read looks as if it were not there;
 * what may be read and not done is refused openly.
 */
export async function openCase(
  call: Caller,
  caseId: string,
  action = 'case.read',
): Promise<Result<OpenedCase>> {
  if (!personOf(call.actor)) return signInFirst();
  const found = await findCase(call.deps, caseId);
  return found ? openFound(call, found, action) : notFound('这个事项');
}

/** The same for a case that was read already. */
export async function openFound(
  call: Caller,
  { row, stored }: FoundCase,
  action = 'case.read',
): Promise<Result<OpenedCase>> {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const owners = whoseBoxes(person, call.now).filter(
    ({ procedures }) => !procedures || procedures.includes(row.procedure),
  );
  const part = await takesPart(call.deps.db, row.id, owners, stored?.state);
  const asked = { row, person, takesPart: part };
  if (!(await mayOnCase(call, asked, 'case.read'))) return notFound('这个事项');
  if (action !== 'case.read' && !(await mayOnCase(call, asked, action))) return denied();
  if (!stored) {
    return refuse({ path: '', code: 'case.erased', message: '该事项的内容已依法删除' });
  }
  const { state, halted } = stored;
  const open = await call.deps.bundles.get(row.bundle);
  return ok({ row, state, halted, open, person, owners, takesPart: part });
}

/** Whether the access rules let this person do that with the case. */
export async function mayOnCase(
  call: Pick<Call<RouteName>, 'deps'>,
  { row, person, takesPart: part }: Pick<OpenedCase, 'row' | 'person' | 'takesPart'>,
  action: string,
): Promise<boolean> {
  const decision = await call.deps.authority.decide(person, action, {
    type: 'case',
    id: row.id,
    unitPath: row.unitPath.split('.'),
    involved: part ? [person.id] : [],
  });
  return decision.allowed;
}
