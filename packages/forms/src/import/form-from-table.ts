import { refuse, type Problem, type Result } from '@yishi/policies';
import { definitionProblem } from '../analysis/index.ts';
import { parseForm, type FieldDefinition, type FormDefinition } from '../definition/index.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { interpretSchema } from '../schema/index.ts';
import { FieldNames } from './field-names.ts';

/** What a cell of a spreadsheet holds, once dates are texts. */
export type Cell = string | number | boolean | null | undefined;

const mostColumns = 200;
/** So many rows tell what a column holds. */
const enough = 500;

/**
 * A form with a field for each column: the kind that is surest of its texts, a text where none is.
 * Columns without a name and without a value are left out. Refused without any column, and above 200.
 */
export function formFromTable(
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  registry: FieldKindRegistry,
): Result<FormDefinition> {
  const names = new FieldNames(new Set());
  const taken = new Set<string>();
  const fields: FieldDefinition[] = [];
  if (header.length > mostColumns) return refuse(tableProblem());
  for (const [index, cell] of header.entries()) {
    const label = textOf(cell);
    const samples = samplesOf(rows, index);
    if (label === '' && samples.length === 0) continue;
    // The unit in 金额（元） is no part of the key.
    const stem = label.replaceAll(/[（(].*?[）)]/g, '').trim() || label || `列${index + 1}`;
    const key = names.key(stem, taken);
    taken.add(key);
    fields.push({
      id: names.id(undefined),
      key,
      label: { 'zh-CN': label || key },
      ...guess(samples, label, registry),
    });
  }
  if (fields.length === 0) return refuse(tableProblem());
  return parseForm({ key: 'imported', title: { 'zh-CN': '导入的表单' }, fields }, registry);
}

function tableProblem(): Problem {
  return definitionProblem('import.table', '', { limit: mostColumns });
}

function samplesOf(rows: readonly (readonly Cell[])[], index: number): string[] {
  return rows
    .slice(0, enough)
    .map((row) => textOf(row[index]))
    .filter((text) => text !== '');
}

function textOf(cell: Cell): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

/** Of kinds equally sure, the first in the palette. */
function guess(
  samples: readonly string[],
  header: string,
  registry: FieldKindRegistry,
): Pick<FieldDefinition, 'kind' | 'settings'> {
  const [best] = registry
    .all()
    .flatMap((kind) => {
      const found = kind.fromSamples?.(samples, header);
      const fits =
        found && interpretSchema(kind.configSchema, registry.formats)(found.settings).length === 0;
      return fits ? [{ kind: kind.kind, ...found }] : [];
    })
    .toSorted((a, b) => b.certainty - a.certainty);
  if (!best) throw new Error('no kind takes any text');
  const { kind, settings } = best;
  return Object.keys(settings).length > 0 ? { kind, settings } : { kind };
}
