import type { FormData, JsonSchema } from '../../compile/types.ts';
import type { FieldDefinition } from '../../definition/types.ts';

/** The settings of a kind as a form, with the way there and back. */
export interface Setting {
  fields: FieldDefinition[];
  /** Puts the value of the setting among the data of its fields. */
  put(value: unknown, data: FormData): void;
  /** The value as the fields have it; undefined where nothing was entered. */
  take(data: FormData): unknown;
  /** Paths of what no field can show; their values travel along unseen. */
  unkept: string[];
  /** Ids of the fields in which they travel. */
  unseen: string[];
  /** Ids of the fields for the English of words. */
  english: string[];
  /** What a new row of its tables begins with, by id. */
  newRows: Record<string, FormData>;
}

/** Where a setting stands, for naming its fields. */
export interface Spot {
  schema: JsonSchema;
  path: readonly string[];
  required: boolean;
  /** Keys that its neighbours have. */
  taken: Set<string>;
}

/** Makes the fields of a setting; of one inside another too. */
export type MakeSetting = (spot: Spot) => Setting;

export const plain = { unkept: [], unseen: [], english: [], newRows: {} };
