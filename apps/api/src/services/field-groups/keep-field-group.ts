import { ok, refuse } from '@yishi/policies';
import { schema } from '../../db/index.ts';
import { checkContent } from '../designs/index.ts';
import type { Service } from '../support/index.ts';
import { actorId, audit, newId, transact } from '../support/index.ts';

const { fieldGroups } = schema;

/** Keeps fields under a title, for every administrator to put into forms. */
export const keepFieldGroup: Service<'keepFieldGroup'> = (call) =>
  transact(call, async (tx, client) => {
    const { content } = call.body;
    const wrong = checkContent('form', content);
    if (wrong) return refuse({ path: '/body/content', ...wrong });
    const id = newId();
    const by = actorId(call.actor);
    await tx.insert(fieldGroups).values({ id, content, by, createdAt: call.now });
    await audit(call, client, {
      scope: 'installation',
      action: 'keep-field-group',
      subject: `field-group/${id}`,
      detail: { title: content.title['zh-CN'] },
    });
    return ok({ id, content });
  });
