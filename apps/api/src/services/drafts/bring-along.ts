import type { FormData } from '@yishi/forms';
import { migrateThrough } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import type { Deps } from '../support/index.ts';
import { migrationContext } from '../versions/index.ts';
import type { DraftRow } from './draft-rows.ts';
import { lostIn, wayOfDraft } from './way-of-draft.ts';

/** What a page holds of a draft: what was typed, in which version, on which revision. */
interface Held {
  data: FormData;
  bundle: string;
  revision: number;
}

/**
 * What was typed in a version from which the draft was moved while its page was open, as the new one
 * takes it; undefined where anything else happened to it since.
 */
export async function bringAlong(
  deps: Deps,
  draft: DraftRow,
  { data, bundle, revision }: Held,
): Promise<{ data: FormData; lost: Text[] } | undefined> {
  const since = draft.revision - revision;
  if (draft.case !== null || bundle === draft.bundle || since < 0 || since > 1) return undefined;
  const before = await deps.bundles.find(bundle);
  const known = before?.bundle.procedure.key === draft.procedure && before.bundle.forms[draft.form];
  if (!known) return undefined;
  const to = { hash: draft.bundle, form: draft.form };
  const way = await wayOfDraft(deps, { ...draft, bundle }, to);
  const made = migrateThrough(way, deps.fieldKinds)(data, await migrationContext(deps));
  return { data: made.data, lost: lostIn(made.findings) };
}
