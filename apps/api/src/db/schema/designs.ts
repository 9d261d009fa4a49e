import type { FormDefinition, Operation } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import type { ProcedureDefinition } from '@yishi/workflows';
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { units } from './organisation.ts';

/** What is designed: a kind of the folder services/designs/kinds. */
export type DesignContent = FormDefinition | ProcedureDefinition;

/** A form or procedure while administrators change it; what is published stands in its pack. */
export const designs = pgTable(
  'designs',
  {
    id: text().primaryKey(),
    pack: text('pack_key').notNull(),
    kind: text().$type<'form' | 'procedure'>().notNull().default('form'),
    key: text().notNull(),
    content: jsonb().$type<DesignContent>().notNull(),
    /** Counts the edits. */
    revision: integer().notNull().default(0),
    state: text().$type<'open' | 'published' | 'discarded'>().notNull().default('open'),
    /** The last preview of publishing it, and which revision that showed. */
    preview: text(),
    previewRevision: integer('preview_revision'),
    /** Designs of forms that the preview took along, with the revisions that it showed. */
    previewForms: jsonb('preview_forms').$type<{ id: string; revision: number }[]>(),
    by: text().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedBy: text('updated_by').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('designs_open')
      .on(t.pack, t.kind, t.key)
      .where(sql`state = 'open'`),
    index('designs_updated').on(t.updatedAt),
  ],
);

/** Who may edit: a person, or whoever holds a post (in a unit and below, or anywhere). */
export type DesignOwner =
  { type: 'person'; id: string } | { type: 'post'; post: string; unit: string | null };

/** For which unit a pack is, and who may edit it; the whole district and every designer without a row. */
export const packRights = pgTable('pack_rights', {
  pack: text('pack_key').primaryKey(),
  /** Its procedures are designed and started in this unit and those below. */
  unit: text().references(() => units.id),
  /** Persons and posts who may edit; whoever designs for the unit when empty. */
  owners: jsonb().$type<DesignOwner[]>().notNull().default([]),
  by: text().notNull(),
  at: instant().notNull(),
});

/** Units whose designs are published only when a designer of the district approves; with those below. */
export const publishApprovals = pgTable('publish_approvals', {
  unit: text()
    .primaryKey()
    .references(() => units.id),
  by: text().notNull(),
  at: instant().notNull(),
});

/** A design that waits to be published, as it was previewed, and what became of it. */
export const publications = pgTable(
  'publications',
  {
    id: text().primaryKey(),
    design: text('design_id')
      .notNull()
      .references(() => designs.id),
    pack: text('pack_key').notNull(),
    title: jsonb().$type<Text>().notNull(),
    /** The revision of the design, and the preview of its pack that would be published. */
    revision: integer().notNull(),
    preview: text().notNull(),
    /** Designs of forms that go along. */
    forms: jsonb().$type<{ id: string; revision: number }[]>().notNull(),
    changes: jsonb().$type<PublicationChange[]>().notNull(),
    /** Cases that go on with the version they began with. */
    running: integer().notNull(),
    /** What the checks advise, and how many kept scenarios hold. */
    advice: jsonb().$type<Text[]>().notNull(),
    scenarios: integer().notNull(),
    note: text().notNull().default(''),
    by: text().notNull(),
    at: instant().notNull(),
    state: text()
      .$type<'waiting' | 'published' | 'returned' | 'withdrawn'>()
      .notNull()
      .default('waiting'),
    decidedBy: text('decided_by'),
    decidedAt: instant('decided_at'),
    opinion: text().notNull().default(''),
  },
  (t) => [
    uniqueIndex('publications_waiting')
      .on(t.design)
      .where(sql`state = 'waiting'`),
    index('publications_at').on(t.at),
  ],
);

/** A line of what publishing changes, as a preview gives it. */
export interface PublicationChange {
  kind: 'procedure' | 'form' | 'policy' | 'register';
  key: string;
  title: Text;
  change: 'new' | 'changed' | 'same' | 'removed';
  words: Text[];
}

/** Fields that administrators keep to be put into any form: a form without a life of its own. */
export const fieldGroups = pgTable('field_groups', {
  id: text().primaryKey(),
  content: jsonb().$type<FormDefinition>().notNull(),
  by: text().notNull(),
  createdAt: instant('created_at').notNull(),
});

/** Every edit of a design in order; nothing is ever taken out, taking back adds one. */
export const designEdits = pgTable(
  'design_edits',
  {
    design: text('design_id')
      .notNull()
      .references(() => designs.id),
    /** The revision that it made. */
    seq: integer().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
    operations: jsonb().$type<Operation[]>().notNull(),
    words: jsonb().$type<Text[]>().notNull(),
    /** The edit that this one takes back or does again. */
    undoes: integer(),
    redoes: integer(),
  },
  (t) => [primaryKey({ columns: [t.design, t.seq] })],
);

/** Who has a design open, as they last said. */
export const designEditors = pgTable(
  'design_editors',
  {
    design: text('design_id')
      .notNull()
      .references(() => designs.id),
    person: text().notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.design, t.person] })],
);
