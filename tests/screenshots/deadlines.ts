import { readPacks } from '../support/packs.ts';
import type { Person } from '../support/person.ts';

interface Period {
  amount: number;
  unit: 'workingDay' | 'hour';
}

interface Step {
  id: string;
  settings?: { deadline?: { period: Period; reminders?: unknown[] } };
}

interface Pack {
  procedures: { steps: Step[] }[];
}

/**
 * Publishes a pack again and again, each time with another deadline for one step. A clock cannot be
 * set back, so what begins under each version stands in an inbox with a due time of its own.
 */
export const due =
  (admin: Person, key: string, step: string) =>
  async (period?: Period): Promise<void> => {
    const pack = structuredClone(readPacks().find((each) => each.key === key)?.pack) as Pack;
    for (const { id, settings } of pack.procedures.flatMap(({ steps }) => steps)) {
      if (id === step && period && settings) settings.deadline = { period };
    }
    const seen = await admin.must<{ preview: string }>('POST', '/admin/packs/preview', { pack });
    await admin.must('POST', '/admin/packs/publish', { preview: seen.preview });
  };
