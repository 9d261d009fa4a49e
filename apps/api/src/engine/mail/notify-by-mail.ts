import nodemailer from 'nodemailer';
import type { Json } from '@yishi/workflows';
import type { Queryable } from '../../db/index.ts';
import type { OutboxHandler } from '../outbox/index.ts';
import { composeMail } from './compose-mail.ts';

export interface MailDeps {
  db: Queryable;
  smtp: { url: string; from: string };
  /** How people reach Yishi, without a slash at the end. */
  baseUrl: string;
}

/** What stands in the outbox for a notice. */
export interface NotifyPayload {
  /** Person ids. */
  to: string[];
  code: string;
  task: string | null;
  params: Record<string, Json>;
}

/** Sends notices by SMTP; those that were delivered are struck off, so that a retry writes to the rest. */
export function createMailHandler({ db, smtp, baseUrl }: MailDeps): OutboxHandler {
  const transport = nodemailer.createTransport(smtp.url);
  return async function notifyByMail({ id, caseId, payload }) {
    const { to, code, params } = payload as unknown as NotifyPayload;
    const { rows } = await db.query<{ number: string; title: string }>(
      'select number, title from cases where id = $1 and erased_at is null',
      [caseId],
    );
    const found = rows[0];
    if (!found) return;
    const mail = composeMail({ code, params, ...found, link: `${baseUrl}/cases/${caseId}` });
    const left = new Set(to);
    try {
      for (const { person, email } of await addressesOf(db, to)) {
        await transport.sendMail({ from: smtp.from, to: email, ...mail });
        left.delete(person);
      }
    } catch (error) {
      await db.query(`update outbox set payload = jsonb_set(payload, '{to}', $2) where id = $1`, [
        id,
        JSON.stringify([...left]),
      ]);
      throw error;
    }
  };
}

async function addressesOf(
  db: Queryable,
  people: string[],
): Promise<{ person: string; email: string }[]> {
  const { rows } = await db.query<{ person: string; email: string }>(
    `select id as person, email from persons
     where id = any($1::text[]) and active and email is not null and email <> ''`,
    [people],
  );
  return rows;
}
