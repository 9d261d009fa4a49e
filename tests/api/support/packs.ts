import type { PackChange } from '@yishi/api';
import type { Caller } from '../../../apps/api/src/http/testing/api-test.ts';
import { readPacks } from '../../support/packs.ts';

interface Step {
  id: string;
  settings: Record<string, unknown>;
  [name: string]: unknown;
}

/** As much of a pack as tests change. */
export interface TestPack {
  key: string;
  title: { 'zh-CN': string; en?: string };
  procedures: { key: string; title: { 'zh-CN': string }; steps: Step[]; [name: string]: unknown }[];
  forms: { key: string; fields: Record<string, unknown>[]; [name: string]: unknown }[];
  policies: unknown[];
}

/** A pack of the repository, to be changed. */
export function packCalled(key: string): TestPack {
  const found = readPacks().find((each) => each.key === key);
  if (!found) throw new Error(`no pack ${key}`);
  return structuredClone(found.pack) as TestPack;
}

/** An expense claim whose first approval is due after some seconds. */
export const quickClaim = (() => {
  const pack = packCalled('expense-approval');
  pack.key = 'quick-approval';
  const [procedure] = pack.procedures;
  if (procedure) {
    procedure.key = 'quick';
    const first = procedure.steps.find(({ id }) => id === 'first');
    if (first) {
      first.settings['deadline'] = {
        period: { amount: 0.0012, unit: 'hour' },
        reminders: [{ amount: 0.0006, unit: 'hour' }],
      };
    }
  }
  return pack;
})();

/** Previews and publishes; says what was changed. */
export async function publishPack(person: Caller, pack: TestPack): Promise<PackChange[]> {
  const preview = await person.must('POST /admin/packs/preview', { body: { pack } });
  if (preview.preview === null) throw new Error(JSON.stringify(preview.problems));
  const { changes } = await person.must('POST /admin/packs/publish', {
    body: { preview: preview.preview },
  });
  return changes;
}
