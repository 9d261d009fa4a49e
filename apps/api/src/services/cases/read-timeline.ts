import { ok } from '@yishi/policies';
import type { Text } from '@yishi/policies';
import type { Json } from '@yishi/workflows';
import type { Correction, TimelineItem } from '../../contract/contract.gen.ts';
import type { OpenedRow } from '../../engine/index.ts';
import { readJournal } from '../../engine/index.ts';
import type { OpenBundle } from '../bundles/index.ts';
import { hidesPeople, openCase } from '../opening/index.ts';
import type { Call, Service } from '../support/index.ts';
import { deedsBesides } from './deeds-besides.ts';

type Entry = Omit<TimelineItem, 'seq'>;

/** What happened, in order: the steps from the journal, and what people did besides. */
export const readTimeline: Service<'readTimeline'> = async (call) => {
  const opened = await openCase(call, call.params.id);
  if (!opened.ok) return opened;
  const { open } = opened.value;
  const hides = hidesPeople(call, opened.value);
  const groups = (await journalOf(call)).map((row) => entriesOf(row, open, hides));
  const deeds = (await deedsBesides(call, open)).map((entry) => [entry]);
  const all = [...groups, ...deeds]
    .filter((entries) => entries.length > 0)
    .sort((left, right) => (left[0]?.at ?? '').localeCompare(right[0]?.at ?? ''));
  return ok({ items: all.flatMap((entries, seq) => entries.map((each) => ({ seq, ...each }))) });
};

async function journalOf(call: Call<'readTimeline'>): Promise<OpenedRow[]> {
  const rows: OpenedRow[] = [];
  for (;;) {
    const after = rows.at(-1)?.seq ?? 0;
    const page = await readJournal(call.deps.pool, call.deps.caseKeys, call.params.id, after);
    if (page.length === 0) return rows;
    rows.push(...page);
  }
}

function entriesOf(
  { envelope, commands }: OpenedRow,
  open: OpenBundle,
  hides: (kind: string | undefined) => boolean,
): Entry[] {
  const { actor, at } = envelope;
  const logs = commands.flatMap((command) => (command.type === 'Log' ? [command] : []));
  return logs.map(({ code, step, params }, index) => {
    // The first sentence of an event is what was done; the others followed from it.
    const said = index === 0 && actor.type === 'person' ? actor : undefined;
    const hidden = step !== undefined && hides(open.step(step)?.kind);
    const deed = hidden ? undefined : said;
    const rule = ruleOf(params);
    return {
      at,
      code,
      step: step === undefined ? null : (open.step(step)?.name ?? null),
      actor: deed ? { id: deed.id, name: deed.name } : null,
      onBehalfOf: deed?.onBehalfOf ?? null,
      params: { ...(hidden ? withoutPeople(params) : params), ...namesIn(params, open) },
      ...(rule ? { rule } : {}),
    };
  });
}

/** How many instead of who. */
function withoutPeople({ people, by: _by, to: _to, ...rest }: Record<string, Json>) {
  if (!Array.isArray(people)) return rest;
  const count = people.length;
  return { ...rest, people: { 'zh-CN': `${count} 位评审人`, en: `${count} evaluators` } };
}

/** Under which rule it happened, where the sentence has one. */
function ruleOf(params: Record<string, Json>): string | undefined {
  const { because, condition } = params;
  if (typeof because === 'string' && because) return because;
  return typeof condition === 'string' && condition ? condition : undefined;
}

/** Names of steps, blocks and fields that the parameters mean by id. */
function namesIn(params: Record<string, Json>, open: OpenBundle): Record<string, Json> {
  const { toStep, block } = params;
  const names: Record<string, Json> = {};
  const step = typeof toStep === 'string' ? open.step(toStep) : undefined;
  if (step) names['toStepName'] = { ...step.name };
  const name = typeof block === 'string' ? open.block(block)?.name : undefined;
  if (name) names['blockName'] = { ...name };
  const { corrections } = params;
  if (Array.isArray(corrections)) {
    names['corrections'] = (corrections as unknown as Correction[]).map((each) => ({
      ...each,
      label: { ...labelOf(each.field, open) },
    }));
  }
  return names;
}

function labelOf(field: string, open: OpenBundle): Text {
  const forms = Object.keys(open.bundle.forms).map((key) => open.form(key));
  const found = forms.find(({ ui }) => ui.fields[field] !== undefined);
  return found?.ui.fields[field]?.label ?? { 'zh-CN': field };
}
