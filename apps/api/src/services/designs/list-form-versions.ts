import { canonicalJson, type FormDefinition } from '@yishi/forms';
import { ok, type Text } from '@yishi/policies';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { FormVersion } from '../../contract/contract.gen.ts';
import { schema, type Tx } from '../../db/index.ts';
import { mayDesign } from '../access/index.ts';
import { runView } from '../migrations/index.ts';
import { peopleBehind } from '../people/index.ts';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { openForms } from './open-forms.ts';

const { migrationRuns } = schema;

interface Published extends Record<string, unknown> {
  id: string;
  at: string;
  by: string | null;
  title: Text;
  form: FormDefinition | null;
}

interface Using extends Record<string, unknown> {
  key: string;
  title: Text;
  version: number;
  live: boolean;
  form: FormDefinition;
}

interface UsingProcedure extends Using {
  running: number;
}

/** The versions of a form, newest first: by whom, when, and what uses them. */
export const listFormVersions: Service<'listFormVersions'> = async (call) => {
  const { db } = call.deps;
  const { pack, key } = call.params;
  const right = await mayDesign(call, db, { pack, wanted: 'read', what: '这张表单' });
  if (!right.ok) return right;
  const publications = await published(db, pack, key);
  const draft = (await openForms(db, pack)).find((row) => row.key === key);
  const versions = distinct(publications);
  const [last] = versions.slice(-1);
  const form = draft?.content ?? last?.form;
  if (!form) return notFound('这张表单');
  const runs = await db
    .select()
    .from(migrationRuns)
    .where(
      and(
        eq(migrationRuns.pack, pack),
        inArray(migrationRuns.state, ['upgrading', 'upgraded', 'undoing', 'undone', 'failed']),
      ),
    );
  const using = {
    procedures: await inProcedures(db, pack, key),
    registers: await inRegisters(db, pack, key),
  };
  const who = await peopleBehind(db, [
    ...[draft?.updatedBy ?? null, ...versions.map(({ by }) => by)],
    ...runs.map(({ by }) => by),
  ]);
  const inForce = publications.at(-1)?.form ?? null;
  const items = versions.map((each, index): FormVersion => {
    const written = canonicalJson(each.form);
    const same = (other: { form: FormDefinition }) => canonicalJson(other.form) === written;
    const run = runs.find(({ publication }) => publication === each.id);
    const live = each === last && inForce !== null;
    return {
      version: index + 1,
      publication: each.id,
      publishedAt: new Date(each.at).toISOString(),
      publishedBy: who(each.by),
      state: live ? 'published' : 'retired',
      procedures: using.procedures
        .filter(same)
        .map(({ key: procedure, title, version, live: now, running }) => {
          return { key: procedure, title, version, live: now, running };
        }),
      registers: using.registers
        .filter(same)
        .map(({ key: register, title, live: now }) => ({ key: register, title, live: now })),
      migration: run ? runView(run, who) : null,
    };
  });
  return ok({
    pack: { key: pack, title: publications.at(-1)?.title ?? form.title },
    ...{ key, title: form.title },
    draft: draft
      ? { id: draft.id, updatedAt: draft.updatedAt, updatedBy: who(draft.updatedBy) }
      : null,
    versions: items.toReversed(),
  });
};

async function published(db: Tx, pack: string, key: string): Promise<Published[]> {
  const found = await db.execute<Published>(sql`
    select id, published_at as at, by, title, jsonb_path_query_first(content,
      '$.forms[*] ? (@.key == $key)', jsonb_build_object('key', ${key}::text)) as form
    from packs where key = ${pack} and published_at is not null order by published_at`);
  return found.rows;
}

/** A publication that leaves the form as it was is no version of it. */
function distinct(rows: readonly Published[]): (Published & { form: FormDefinition })[] {
  const found: (Published & { form: FormDefinition })[] = [];
  for (const { form, ...row } of rows) {
    const before = found.at(-1)?.form;
    if (!form || (before && canonicalJson(before) === canonicalJson(form))) continue;
    found.push({ ...row, form } as Published & { form: FormDefinition });
  }
  return found;
}

async function inProcedures(db: Tx, pack: string, key: string): Promise<UsingProcedure[]> {
  const found = await db.execute<UsingProcedure>(sql`
    select b.procedure as key, p.title, b.version, p.bundle = b.hash and p.open as live,
      (select count(*)::int from cases c where c.bundle = b.hash and c.phase = 'running') as running,
      b.content->'forms'->${key}::text as form
    from bundles b join procedures p on p.key = b.procedure
    where p.pack = ${pack} and b.content->'forms' ? ${key}::text order by b.procedure, b.version`);
  return found.rows;
}

async function inRegisters(db: Tx, pack: string, key: string): Promise<Using[]> {
  const found = await db.execute<Using>(sql`
    select v.register as key, r.title, v.version, r.version = v.hash and r.open as live,
      v.content->'form' as form
    from register_versions v join registers r on r.key = v.register
    where r.pack = ${pack} and v.form_key = ${key} order by v.register, v.version`);
  return found.rows;
}
