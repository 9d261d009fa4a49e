import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import type { Signer } from '../../accounts/index.ts';

/** Nobody fills in a form faster. */
const leastSeconds = 3;
const mostSeconds = 12 * 3600;

/** What a page carries from when it was opened until it is sent: when that was, signed. */
export function writeTicket(signer: Signer, form: string, now: string): string {
  const said = `${Date.parse(now).toString(36)}.${randomBytes(12).toString('base64url')}`;
  return `${said}.${signer.sign('public-form', `${form} ${said}`)}`;
}

/** Refused when it is not ours, of another form, too fresh or too old. */
export function checkTicket(
  signer: Signer,
  form: string,
  ticket: string,
  now: string,
): Result<true> {
  const [at = '', nonce = '', signature = ''] = ticket.split('.');
  const wanted = Buffer.from(signer.sign('public-form', `${form} ${at}.${nonce}`));
  const given = Buffer.from(signature);
  const ours = wanted.length === given.length && timingSafeEqual(wanted, given);
  const seconds = (Date.parse(now) - Number.parseInt(at, 36)) / 1000;
  if (!ours || !(seconds <= mostSeconds)) {
    const message = '页面打开太久，请刷新后再提交，已填内容会保留';
    return refuse({ path: '/ticket', code: 'public.ticket', message });
  }
  if (seconds < leastSeconds) {
    const message = '提交得太快，请稍等几秒再提交';
    return refuse({ path: '/ticket', code: 'public.too-fast', message });
  }
  return ok(true);
}
