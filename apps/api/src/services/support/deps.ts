import type { FieldKindRegistry } from '@yishi/forms';
import type { Instant, PluginConnector, StepKindRegistry } from '@yishi/workflows';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Accounts, Signer } from '../../accounts/index.ts';
import type { Config } from '../../config/index.ts';
import type { Db } from '../../db/index.ts';
import type {
  CalendarSource,
  CaseKeys,
  CommittedChange,
  Engine,
  LiveChange,
} from '../../engine/index.ts';
import type { Authority } from '../access/authority.ts';
import type { BundleStore } from '../bundles/bundle-store.ts';
import type { Persons } from '../access/persons.ts';
import type { RegisterStore } from '../registers/register-store.ts';
import type { Changes } from './changes.ts';
import type { Metrics } from './metrics.ts';

/** The tools that services work with; made once per process. */
export interface Deps {
  config: Config;
  pool: Pool;
  db: Db;
  accounts: Accounts;
  signer: Signer;
  caseKeys: CaseKeys;
  engine: Pick<Engine, 'cases' | 'codec' | 'health' | 'revive'>;
  calendar: CalendarSource;
  bundles: BundleStore;
  registers: RegisterStore;
  authority: Authority;
  persons: Persons;
  fieldKinds: FieldKindRegistry;
  stepKinds: StepKindRegistry;
  /** Ways out of the installation: the built-in ones and those of plug-ins. */
  connectors: readonly PluginConnector[];
  /** Plug-ins that this process left out, and why, in zh-CN. */
  leftOut: readonly { name: string; message: string }[];
  /** Tells all processes whose boxes have changed. */
  live: (change: CommittedChange) => void;
  /** What the streams of this process listen to. */
  changes: Changes<LiveChange>;
  /** Whose account, roles or posts were changed in whatever process; undefined for anybody's. */
  accountChanges: Changes<string | undefined>;
  /** Aborted when the process ends: open streams close. */
  closing: AbortSignal;
  metrics: Metrics;
  log: Logger;
  clock: () => Instant;
}
