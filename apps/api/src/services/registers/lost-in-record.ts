import type { KeyObject } from 'node:crypto';
import type { FieldKindRegistry, FormData, LostValue, PlacedLoss } from '@yishi/forms';
import { canonicalJson, stillLost } from '@yishi/forms';
import { openLost, recordKey, sealLost } from './record-key.ts';
import type { RecordRow } from './record-data.ts';
import type { OpenRegister } from './register-store.ts';

type Row = Pick<RecordRow, 'id' | 'salt' | 'lost'>;

/** What earlier migrations could not take along. */
export const keptLost = (secret: KeyObject, { id, salt, lost }: Row): LostValue[] =>
  salt && lost ? openLost(recordKey(secret, salt), id, lost) : [];

/** What was lost before and now, each once. */
export function allLost(before: readonly LostValue[], now: readonly LostValue[]): LostValue[] {
  const name = ({ field, rows, words }: LostValue) => canonicalJson({ field, rows, words });
  return [...new Map([...before, ...now].map((loss) => [name(loss), loss])).values()];
}

interface Losing {
  kinds: FieldKindRegistry;
  secret: KeyObject;
  to: OpenRegister;
}

/** What of it is kept with a record whose data are these. */
export function lostColumn(
  { kinds, secret, to }: Losing,
  row: Row & { salt: Buffer },
  data: FormData,
  lost: readonly LostValue[],
): Buffer | null {
  const still = stillLost(lost, to.compiled, kinds, data).map(({ loss }) => loss);
  return sealLost(recordKey(secret, row.salt), row.id, still);
}

/** The same once somebody has saved the record: what has no place in the form, or is left out, goes. */
export function lostAfter(
  { kinds, secret, to }: Losing,
  row: Row & { salt: Buffer },
  data: FormData,
  { lost, settled }: { lost: readonly PlacedLoss[]; settled: readonly string[] },
): Buffer | null {
  const asks = lost.flatMap(({ loss, path }) =>
    loss.words && path !== undefined && !settled.includes(path) ? [loss] : [],
  );
  return lostColumn({ kinds, secret, to }, row, data, asks);
}
