import type { FormData } from '@yishi/forms';
import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import type { RegisterAct, UnitFact } from '@yishi/workflows';
import { valueAt } from '@yishi/workflows';
import type { Queryable, Tx } from '../../db/index.ts';
import { findUnit } from '../../engine/index.ts';
import { checkFiles, filesInData } from '../attachments/index.ts';
import { applicantUnit } from '../start/index.ts';
import { actorId, denied, personOf } from '../support/index.ts';
import type { OpenedRegister } from './open-register.ts';
import type { RecordCall } from './record-call.ts';

export interface CheckedRecord {
  data: FormData;
  /** Id of the unit to which it belongs. */
  unit: string;
}

interface Sent {
  data: FormData;
  /** Who created it, and to which unit it belonged before. */
  before?: { data: FormData; unit: string; createdBy: string };
  /** Units by id, where many records are checked in a row. */
  units?: (id: string) => Promise<UnitFact | undefined>;
  /** The case that writes it: files that it holds may stand in the record. */
  case?: string;
  /** Unit to which it belongs where its register names none. */
  unit?: string;
  /** As what it is written. */
  act: Extract<RegisterAct, 'write' | 'keep'>;
  /** By which it is filled in; `unit` then stands in the field that names it before anything is typed. */
  view?: string;
}

/** The values that count, and the unit by which they are seen; or what is wrong with them. */
export async function checkRecord(
  call: RecordCall,
  { tx, client }: { tx: Tx; client: Queryable },
  register: OpenedRegister,
  { data, before, act, units = (id) => findUnit(client, id), ...sent }: Sent,
): Promise<Result<CheckedRecord>> {
  const { deps, now, actor } = call;
  const { live, rights } = register;
  const checked = live.check(data, {
    view: sent.view ?? 'fill',
    mode: 'submit',
    now,
    timeZone: deps.config.timeZone,
    base: before?.data ?? (sent.view ? dataWithUnit(live, sent.unit) : {}),
  });
  const known = new Set(filesInData(before?.data).map(({ id }) => id));
  const fresh = filesInData(checked.data).filter(({ id }) => !known.has(id));
  const unknown = await checkFiles(tx, fresh, { person: actorId(actor), case: sent.case });
  const problems = [...checked.problems, ...unknown];
  if (problems.length > 0) return refuse(...problems.map((each) => inData(each)));
  const unit = await unitOf(call, client, live.definition.unit, {
    units,
    named: live.definition.unit && valueAt(checked.data, live.path(live.definition.unit)),
    before: before?.unit ?? sent.unit,
  });
  if (!unit) {
    const path = live.definition.unit ? `/data/${live.path(live.definition.unit).join('/')}` : '';
    return refuse({ path, code: 'registers.unit', message: '请选择记录归属的单位' });
  }
  const place = {
    unitPath: unit.path.map(({ id }) => id),
    createdBy: before?.createdBy ?? actorId(actor),
  };
  if (!rights.may(act, place)) {
    return denied(`您不能登记${unit.name}的记录`, 'access.record-unit');
  }
  return ok({ data: checked.data, unit: unit.id });
}

/** Where a field names the unit, the unit stands there before anything is filled in. */
const dataWithUnit = ({ definition, path }: OpenedRegister['live'], unit?: string): FormData =>
  definition.unit === undefined
    ? {}
    : (path(definition.unit).reduceRight<unknown>(
        (inner, key) => ({ [key]: inner }),
        unit,
      ) as FormData);

const inData = <P extends { path: string }>(problem: P): P => ({
  ...problem,
  path: `/data${problem.path}`,
});

/** The unit that the record names; else the one it had, or that of who creates it. */
function unitOf(
  call: RecordCall,
  client: Queryable,
  field: string | undefined,
  {
    named,
    before,
    units,
  }: {
    named: unknown;
    before: string | undefined;
    units: (id: string) => Promise<UnitFact | undefined>;
  },
): Promise<UnitFact | undefined> {
  if (field !== undefined) {
    return typeof named === 'string' ? units(named) : Promise.resolve(undefined);
  }
  if (before !== undefined) return units(before);
  const person = personOf(call.actor);
  return person ? applicantUnit(client, person) : Promise.resolve(undefined);
}
