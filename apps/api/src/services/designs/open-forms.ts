import type { FormDefinition } from '@yishi/forms';
import { and, eq } from 'drizzle-orm';
import { schema, type Tx } from '../../db/index.ts';
import type { DesignRow } from './design-rows.ts';

const { designs } = schema;

type FormRow = DesignRow & { content: FormDefinition };

/** Forms of a pack that are being designed. */
export async function openForms(tx: Tx, pack: string): Promise<FormRow[]> {
  const here = and(eq(designs.pack, pack), eq(designs.kind, 'form'), eq(designs.state, 'open'));
  return (await tx.select().from(designs).where(here).orderBy(designs.createdAt)) as FormRow[];
}
