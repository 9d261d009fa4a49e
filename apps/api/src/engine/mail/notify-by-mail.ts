import { createHash } from 'node:crypto';
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

/** Milliseconds; a server that hangs must give up well before another dispatcher takes over. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** While letters go out one by one, nobody else takes the item. */
const lease = '2 minutes';

/**
 * Sends notices by SMTP, a letter a person. Each that was delivered is struck off at once, so that
 * another try writes to the rest only; an address that is refused does not keep the others waiting.
 */
export function createMailHandler({ db, smtp, baseUrl }: MailDeps): OutboxHandler {
  const transport = nodemailer.createTransport({ url: smtp.url, ...timeouts });
  return async function notifyByMail({ id, key, caseId, payload }) {
    const { to, code, params } = payload as unknown as NotifyPayload;
    const { rows } = await db.query<{ number: string; title: string }>(
      'select number, title from cases where id = $1 and erased_at is null',
      [caseId],
    );
    const found = rows[0];
    if (!found) return;
    const mail = composeMail({ code, params, ...found, link: `${baseUrl}/cases/${caseId}` });
    const failures: string[] = [];
    for (const { person, email } of await addressesOf(db, to)) {
      const messageId = messageIdOf(`${key}/${person}`, smtp.from);
      try {
        await transport.sendMail({ from: smtp.from, to: email, messageId, ...mail });
        await strikeOff(db, id, person);
      } catch (error) {
        failures.push(error instanceof Error ? error.message : String(error));
        if (!isOfOneAddress(error)) break;
      }
    }
    if (failures.length > 0) throw new Error(failures.join('; '));
  };
}

/** The same letter has the same id at every try: a mail server that knows it drops the second. */
function messageIdOf(what: string, from: string): string {
  const domain = /@([^@<>\s]+)>?\s*$/.exec(from)?.[1] ?? 'yishi.invalid';
  return `<${createHash('sha256').update(what).digest('hex').slice(0, 32)}@${domain}>`;
}

/** The server is there and answered that it does not take mail for this address. */
const isOfOneAddress = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EENVELOPE';

async function strikeOff(db: Queryable, id: number, person: string): Promise<void> {
  await db.query(
    `update outbox set payload = jsonb_set(payload, '{to}', (payload -> 'to') - $2::text),
       next_at = now() + $3::interval where id = $1`,
    [id, person, lease],
  );
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
