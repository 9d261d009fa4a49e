import { refuse } from '@yishi/policies';
import type { Json, PluginConnector } from '@yishi/workflows';
import type { InferSelectModel } from 'drizzle-orm';
import { eq } from 'drizzle-orm';
import type { ConnectorItem } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import type { Db, Queryable, Tx } from '../../db/index.ts';
import { faultsOf, openSettings } from '../../engine/index.ts';
import type { Deps, Refusal } from '../support/index.ts';
import { lastCalls } from './calls.ts';

const { connections } = schema;

export type ConnectionRow = InferSelectModel<typeof connections>;

export const rowOf = async (db: Db | Tx, key: string): Promise<ConnectionRow | undefined> =>
  (await db.select().from(connections).where(eq(connections.key, key)))[0];

/** The connector that goes this way: as it was set, or the one of that name. */
export const kindOf = (
  { connectors }: Pick<Deps, 'connectors'>,
  key: string,
  row: ConnectionRow | undefined,
): PluginConnector | undefined => {
  const kind = connectors.find((each) => each.key === (row?.connector ?? key));
  return row === undefined && kind?.many ? undefined : kind;
};

export const settingsOf = async (
  { caseKeys }: Pick<Deps, 'caseKeys'>,
  db: Queryable,
  row: ConnectionRow | undefined,
): Promise<Json> => (row ? openSettings(caseKeys, db, row.key, row.settings) : {});

export function wrongSettings(faults: readonly string[]): Refusal {
  const message = faults.join('；');
  return refuse({
    path: '/settings',
    code: 'connectors.settings',
    message,
    params: { why: message },
  });
}

/** A way out as administrators see it: how it stands, and what came of it lately. */
export async function connectorItem(
  deps: Pick<Deps, 'caseKeys'>,
  db: Queryable,
  kind: PluginConnector,
  key: string,
  row: ConnectionRow | undefined,
): Promise<ConnectorItem> {
  const settings = await settingsOf(deps, db, row);
  const faults = row ? faultsOf(kind, settings) : [];
  const state = !row
    ? 'unset'
    : row.disabledAt
      ? 'disabled'
      : faults.length > 0
        ? 'wrong'
        : 'ready';
  return {
    key,
    connector: kind.key,
    title: kind.many ? { 'zh-CN': key } : kind.title,
    description: kind.description,
    state,
    faults,
    trials: state === 'ready' ? kind.trials(settings).map(({ title }) => title) : [],
    ...(await lastCalls(db, key)),
  };
}
