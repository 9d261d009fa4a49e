import type { FormDefinition } from '@yishi/forms';
import { ok, refuse, type Result, type Text } from '@yishi/policies';
import { blankProcedure, type Bundle, type ProcedureDefinition } from '@yishi/workflows';
import { and, eq } from 'drizzle-orm';
import type { Design } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { mayDesign } from '../access/index.ts';
import { lastVersion } from '../packs/index.ts';
import type { Call } from '../support/index.ts';
import { newId, notFound } from '../support/index.ts';
import { opened } from './opened.ts';
import { beginRights, placeFor } from './place-for.ts';
import { checkContent } from './write-edit.ts';

const { bundles, procedures } = schema;

/** A published procedure with its pack: as it is live, or in one of its versions. */
export async function procedureOf(
  tx: Tx,
  key: string,
  version: string | undefined,
): Promise<{ pack: string; bundle: Bundle } | undefined> {
  const hash = version === undefined ? procedures.bundle : version;
  const [row] = await tx
    .select({ pack: procedures.pack, bundle: bundles.content })
    .from(procedures)
    .innerJoin(bundles, and(eq(bundles.procedure, procedures.key), eq(bundles.hash, hash)))
    .where(eq(procedures.key, key));
  return row?.pack ? { pack: row.pack, bundle: row.bundle } : undefined;
}

interface Begin {
  title: Text;
  pack?: string;
  copy?: string;
  content?: ProcedureDefinition;
  /** For which it is; the caller's own, or the whole district, when absent. */
  unit?: string;
}

const shortId = (prefix: string): string => `${prefix}${newId().slice(0, 8)}`;

/**
 * A new procedure: from nothing, as a copy of one that is published, or of given content. Where no
 * pack is named it begins one; forms that its pack does not have begin as designs beside it.
 */
export async function beginProcedure(
  tx: Tx,
  call: Call<'openDesign'>,
  { title, pack, copy, content: given, unit }: Begin,
): Promise<Result<Design>> {
  const there = pack === undefined ? undefined : await lastVersion(tx, pack);
  if (pack !== undefined && !there) return notFound('这个流程包');
  const from = copy === undefined ? undefined : await procedureOf(tx, copy, undefined);
  if (copy !== undefined && !from) return notFound('这个流程');
  const allowed = await mayBegin(call, tx, { pack, from: from?.pack });
  if (!allowed.ok) return allowed;
  const place = await placeFor(call, tx, unit);
  if (!place.ok) return place;
  const key = shortId('procedure-');
  const into = pack ?? shortId('pack-');
  if (pack === undefined) await beginRights(call, tx, into, place.value);
  const source = given ?? from?.bundle.procedure;
  const made = source ? { content: source, forms: formsOf(from) } : fromNothing(call, key, title);
  const content = { ...made.content, key, title };
  const wrong = checkContent('procedure', content);
  if (wrong) return refuse({ path: '/body/content', ...wrong });
  if (from?.pack !== into)
    for (const form of made.forms) {
      if (there?.forms.some((each) => each.key === form.key)) {
        const message = `这个流程包已有表单“${form.title['zh-CN']}”，请换一个流程包`;
        const params = { form: form.title['zh-CN'] };
        return refuse({ path: '/body/pack', code: 'taken.form', message, params });
      }
      await opened(tx, call, { kind: 'form', pack: into, content: form });
    }
  return ok(await opened(tx, call, { kind: 'procedure', pack: into, content }));
}

/** It goes into a pack that one may edit, from a pack that one may copy. */
async function mayBegin(
  call: Call<'openDesign'>,
  tx: Tx,
  { pack, from }: { pack: string | undefined; from: string | undefined },
): Promise<Result<true>> {
  const asked = [
    { pack, wanted: 'edit', what: '这个流程包' },
    { pack: from, wanted: 'copy', what: '这个流程' },
  ] as const;
  for (const each of asked) {
    if (each.pack === undefined) continue;
    const right = await mayDesign(call, tx, { ...each, pack: each.pack });
    if (!right.ok) return right;
  }
  return ok(true);
}

const formsOf = (from: { bundle: Bundle } | undefined): FormDefinition[] =>
  Object.values(from?.bundle.forms ?? {});

/** Application, approval, end, over a form of its own that asks why. */
function fromNothing({ deps }: Call<'openDesign'>, key: string, title: Text) {
  const form: FormDefinition = {
    key: shortId('form-'),
    title: withWord(title, '申请表', 'application form'),
    fields: [
      {
        id: shortId('f'),
        key: '事由',
        kind: 'longtext',
        label: { 'zh-CN': '事由', en: 'Reason' },
        required: true,
      },
    ],
  };
  const content = blankProcedure({ key, title }, deps.stepKinds, () => shortId('s'));
  const steps = content.steps.map((step, index) => {
    const shows = deps.stepKinds.get(step.kind)?.configSchema.properties?.['form'];
    if (shows?.['x-kind'] !== 'step-form') return step;
    const seen = { form: form.key, view: index === 0 ? 'fill' : 'read' };
    return { ...step, settings: { ...step.settings, form: seen } };
  });
  return { content: { ...content, steps }, forms: [form] };
}

const withWord = (title: Text, zh: string, en: string): Text => ({
  'zh-CN': `${title['zh-CN']}${zh}`,
  ...(title.en ? { en: `${title.en} ${en}` } : {}),
});
