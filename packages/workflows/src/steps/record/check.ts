import type { Problem } from '@yishi/policies';
import type { RecordConfig } from './config.gen.ts';

const fault = (path: string, code: string, message: string): Problem => ({ path, code, message });

/** What is asked must be whole: one record for a change, and something to write into it. */
export function lint(settings: RecordConfig): Problem[] {
  const { action, values, search = [] } = settings;
  const writes = action !== 'look-up';
  return [
    ...whichRecord(settings),
    ...(writes && !values
      ? [fault('', 'record.values', '没有设要写入台账的内容')]
      : !writes && values
        ? [fault('/values', 'record.noValues', '查找记录不写入内容')]
        : []),
    ...twice('/values', values ?? []),
    ...twice('/search', search),
  ];
}

function whichRecord({ action, record, search }: RecordConfig): Problem[] {
  if (action === 'create') {
    const message = '新增记录不用指定哪一条记录';
    return [
      ...(record === undefined ? [] : [fault('/record', 'record.noWhich', message)]),
      ...(search ? [fault('/search', 'record.noWhich', message)] : []),
    ];
  }
  if ((record === undefined) !== (search === undefined)) return [];
  const message = '须指定哪一条记录：选定的记录，或按查重字段查找，二者选一';
  return [fault(search ? '/search' : '', 'record.which', message)];
}

function twice(path: string, pairs: readonly { field: string }[]): Problem[] {
  const seen = new Set<string>();
  return pairs.flatMap(({ field }, index) => {
    if (!seen.has(field)) {
      seen.add(field);
      return [];
    }
    return [fault(`${path}/${index}/field`, 'record.twice', `字段“${field}”设了两次`)];
  });
}
