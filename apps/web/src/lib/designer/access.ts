import type { Access, ViewDefinition } from '@yishi/forms';
import { m } from '#lib/paraglide/messages.js';

/** A view as a column of the matrix of fields. */
export interface AccessColumn {
  key: string;
  label: string;
  /** By field id; what is not named is as the column's base says. */
  fields: Readonly<Record<string, Access>>;
}

export interface AccessCell {
  column: string;
  /** Field id. */
  field: string;
}

export const accessWords: Record<Access, () => string> = {
  hidden: m.design_accessHidden,
  read: m.design_accessRead,
  masked: m.design_accessMasked,
  edit: m.design_accessEdit,
  required: m.design_accessRequired,
};

/** What a view says of every field that it does not name. */
export const accessBases: Record<ViewDefinition['base'], () => string> = {
  edit: m.design_accessEdit,
  read: m.design_accessRead,
  hidden: m.design_accessHidden,
};
