import type { Pool } from 'pg';
import { removeContent } from '../files/file-store.ts';

/** What nobody needs any more, by when; each statement stands for itself. */
const statements: readonly string[] = [
  `delete from idempotency where at < now() - interval '3 days'`,
  `delete from account_sessions where expires_at < now()`,
  `delete from drafts where deleted_at < now() - interval '30 days'`,
  `delete from packs k where published_at is null and created_at < now() - interval '7 days'
     and not exists (select 1 from publications p where p.preview = k.id and p.state = 'waiting')`,
  // What a publication did is kept; what a trial of it found is not.
  `delete from migration_runs where state in ('trying', 'tried') and at < now() - interval '7 days'`,
  // Values of a submission that was refused or never sent; nothing refers to them.
  `delete from submissions where seq is null and at < now() - interval '2 days'`,
  `delete from file_uses u where u.holder = 'draft'
     and not exists (select 1 from drafts d where d.id = u.holder_id)`,
  `delete from file_uses u where u.holder = 'submission'
     and not exists (select 1 from submissions s where s.hash = u.holder_id)`,
  // Rows of spreadsheets on their way into a register, when they have arrived or been left.
  `delete from record_import_rows r using record_imports i where i.id = r.import_id
     and i.beat_at < now() - interval '7 days'`,
  `update record_imports set state = 'failed', reason = 'imports.left', ended_at = now()
     where state in ('mapping', 'checked') and beat_at < now() - interval '7 days'`,
  // From where something was sent is needed for the limit of an hour alone.
  `update public_answers set sender = '' where sender <> '' and at < now() - interval '2 days'`,
  `delete from connector_calls where at < now() - interval '90 days'`,
  `delete from notifications where read_at < now() - interval '180 days'`,
];

/** Removes what is over: old answers, sessions, drafts, previews, files that nothing holds. */
export async function cleanUp(pool: Pool, filesDir: string): Promise<void> {
  for (const statement of statements) await pool.query(statement);
  const { rows } = await pool.query<{ hash: string }>(
    `delete from files f where f.at < now() - interval '2 days'
       and not exists (select 1 from file_uses u where u.file_id = f.id) returning f.hash`,
  );
  for (const { hash } of rows) {
    const { rowCount } = await pool.query('select 1 from files where hash = $1', [hash]);
    if (rowCount === 0) await removeContent(filesDir, hash);
  }
}
