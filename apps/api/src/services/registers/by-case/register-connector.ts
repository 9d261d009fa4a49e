import type { Result } from '@yishi/policies';
import { ok } from '@yishi/policies';
import { pathOfField, valueAt } from '@yishi/workflows';
import type { Json } from '@yishi/workflows';
import { onConnection } from '../../../db/index.ts';
import type { InnerConnector } from '../../../engine/index.ts';
import type { OpenedRecord } from '../open-record.ts';
import type { OpenedRegister } from '../open-register.ts';
import { openRegister, stillOpen } from '../open-register.ts';
import type { RecordCall } from '../record-call.ts';
import { shownRecord } from '../shown-record.ts';
import type { Asked } from './asked.ts';
import { readAsked } from './asked.ts';
import { findRecord } from './find-record.ts';
import { refused } from './refused.ts';
import { addRecord, changeForCase } from './write-record.ts';

/** Registers as steps of cases reach them: without a person, and by the register in force. */
export function registerConnector(deps: RecordCall['deps']): InnerConnector {
  return {
    key: 'register',
    async within(client, input, { caseId, step }) {
      const read = readAsked(input);
      if (!read.ok) return read;
      const asked = read.value;
      const call: RecordCall = { deps, actor: { type: 'system' }, now: deps.clock() };
      const tx = onConnection(client);
      const register = await openRegister(call, asked.register, tx);
      if (!register.ok) return refused('records.register', `没有台账“${asked.register}”`);
      const values = valuesOf(call, register.value, asked);
      if (!values.ok) return values;
      const from = { case: caseId, step };
      const done = await does(call, { tx, client }, register.value, {
        ...{ asked, values: values.value, from },
      });
      return done.ok ? ok(answer(call, register.value, asked, done.value)) : done;
    },
  };
}

type Doing = Parameters<typeof addRecord>[3];

async function does(
  call: RecordCall,
  inside: Parameters<typeof addRecord>[1],
  register: OpenedRegister,
  doing: Doing,
): Promise<Result<OpenedRecord | undefined>> {
  const { asked } = doing;
  const open = asked.action === 'look-up' ? ok(true) : stillOpen(register);
  if (!open.ok) return open;
  if (asked.action === 'create') return addRecord(call, inside, register, doing);
  const found = await findRecord(call, inside, register, asked);
  if (!found.ok || asked.action === 'look-up') return found;
  if (found.value) return changeForCase(call, inside, found.value, doing);
  return refused('records.unknown', '台账中没有符合的记录，无法修改');
}

function valuesOf(
  { deps }: RecordCall,
  { live }: OpenedRegister,
  { values, copy }: Asked,
): Result<Doing['values']> {
  const gone = [...Object.keys(values), ...copy].filter(
    (id) => !pathOfField(live.compiled, deps.fieldKinds, id),
  );
  if (gone.length > 0) {
    return refused('records.field', `台账已没有字段“${gone.join('、')}”`);
  }
  return ok(
    Object.entries(values).map(([id, value]) => ({
      path: pathOfField(live.compiled, deps.fieldKinds, id) ?? [],
      value,
    })),
  );
}

/** What later conditions read; everyone who sees the case does, so nothing personal stands in it. */
function answer(
  { deps }: RecordCall,
  { key, live }: OpenedRegister,
  { copy }: Asked,
  found: OpenedRecord | undefined,
): Json {
  if (!found) return { found: false };
  const { id, revision } = found.row;
  const whole = { title: found.row.title, data: found.data };
  const { title } = shownRecord(live, deps.fieldKinds, whole, false);
  const values = copy.flatMap((field): [string, Json][] => {
    const { privacy, key: name } = live.compiled.ui.fields[field] ?? {};
    const path = pathOfField(live.compiled, deps.fieldKinds, field);
    if (privacy !== 'none' || !path || name === undefined) return [];
    return [[name, (valueAt(found.data, path) ?? null) as Json]];
  });
  return {
    found: true,
    record: { register: key, record: id, title, revision },
    values: Object.fromEntries(values),
  };
}
