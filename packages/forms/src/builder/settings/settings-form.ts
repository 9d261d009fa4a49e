import type { Text } from '@yishi/policies';
import type { FormData } from '../../compile/types.ts';
import type { FormDefinition } from '../../definition/types.ts';
import type { FieldKind } from '../../kinds/index.ts';
import { heldBy } from './held-settings.ts';
import { settingOf } from './setting-of.ts';

/** The settings of a kind as a form that the ordinary renderer shows. */
export interface SettingsForm {
  definition: FormDefinition;
  toData(settings: Record<string, unknown>): FormData;
  /** What was entered; empty values are left out. */
  toSettings(data: FormData): Record<string, unknown>;
  /** Settings that no field can show, e.g. `rows.cells`; they stay as they are. */
  unkept: string[];
  /** What a new row of its tables begins with, by id. */
  newRows: Record<string, FormData>;
}

/**
 * The settings panel of a kind of field or connector, made from its config schema. Its view `fill`
 * has all of it, `chinese` leaves the English of words out.
 */
export function settingsForm(
  kind: Pick<FieldKind, 'kind' | 'configSchema'> & { title: Text },
): SettingsForm {
  const { configSchema } = kind;
  const { fields, unkept, unseen, english, newRows, toData, toValue } = heldBy(
    configSchema,
    [],
    (spot) => settingOf(spot, configSchema),
  );
  const without = (ids: readonly string[]) => ({
    base: 'edit' as const,
    fields: Object.fromEntries(ids.map((id) => [id, 'hidden'] as const)),
  });
  const views = { fill: without(unseen), chinese: without([...unseen, ...english]) };
  return {
    definition: {
      key: `settings-${kind.kind}`.slice(0, 60),
      title: kind.title,
      fields,
      views,
    },
    toData,
    toSettings: toValue,
    unkept,
    newRows,
  };
}
