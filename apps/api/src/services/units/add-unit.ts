import { randomBytes } from 'node:crypto';
import { ok, refuse } from '@yishi/policies';
import { and, eq, isNull } from 'drizzle-orm';
import type { Level } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { lineName } from '../directory/index.ts';
import type { Service } from '../support/index.ts';
import { audit, conflict, today, transact } from '../support/index.ts';
import { unitOf } from './unit-row.ts';

const { units } = schema;

/** Adds a unit below its parent; a code is unique among siblings, since numbers carry it. */
export const addUnit: Service<'addUnit'> = async (call) => {
  const { name, code, level, line, parent, division } = call.body;
  return transact(call, async (tx, client) => {
    // Held until the end, so that no sibling takes the same code meanwhile.
    const [above] = parent
      ? await tx.select().from(units).where(eq(units.id, parent)).for('update')
      : [];
    if (parent && !above) {
      return refuse({ path: '/parent', code: 'units.parent', message: '没有这个上级单位' });
    }
    const [taken] = await tx
      .select({ id: units.id })
      .from(units)
      .where(and(parent ? eq(units.parent, parent) : isNull(units.parent), eq(units.code, code)));
    if (taken) return conflict('/code', 'taken.code', '同级单位已使用这个代码');
    // A label of the path holds letters, digits and underscores only.
    const id = `u_${randomBytes(8).toString('hex')}`;
    const [row] = await tx
      .insert(units)
      .values({
        id,
        name: name.trim(),
        code,
        level: level as Level,
        line: lineName.toDatabase(line),
        parent,
        path: above ? `${above.path}.${id}` : id,
        regionCode: division ?? null,
        validFrom: today(call),
      })
      .returning();
    await audit(call, client, {
      scope: 'installation',
      action: 'add-unit',
      subject: `unit/${id}`,
      detail: { name, code, level, line, parent },
    });
    return row ? ok(unitOf(row, today(call))) : refuse();
  });
};
