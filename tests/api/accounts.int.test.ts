import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiTest, Caller } from '../../apps/api/src/http/testing/api-test.ts';
import { createApiTest, signIn } from '../../apps/api/src/http/testing/api-test.ts';

let api: ApiTest;
let admin: Caller;
/** Milliseconds by which the API's clock is ahead. */
let ahead = 0;
const pass = (minutes: number) => (ahead += minutes * 60_000);

beforeAll(async () => {
  api = await createApiTest({ clock: () => new Date(Date.now() + ahead).toISOString() });
  admin = await api.as('admin');
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

const wrong = 'wrong-password-1';

/** Tries to sign in; gives status and code. */
async function tries(username: string, password: string): Promise<[number, string | undefined]> {
  const { status, body } = await api.anyone.call('POST /session', { body: { username, password } });
  return [status, body.code];
}

async function fails(username: string, times: number): Promise<[number, string | undefined][]> {
  const found = [];
  for (let n = 0; n < times; n += 1) found.push(await tries(username, wrong));
  return found;
}

const asks = async (person: Caller): Promise<[number, string | undefined]> => {
  const { status, body } = await person.call('GET /inbox/counts');
  return [status, body.code];
};

async function addPerson(username: string) {
  const added = await admin.must('POST /admin/people', { body: { name: '新同事', username } });
  return { id: added.person.id, password: added.password ?? '' };
}

describe('lockout', () => {
  test('five wrong passwords in a row lock the account, also for the right one', async () => {
    const answers = await fails('caomin', 5);
    expect(answers.slice(0, 4)).toEqual(Array(4).fill([401, 'session.wrong']));
    expect(answers[4]).toEqual([423, 'session.locked']);
    expect(await tries('caomin', api.password)).toEqual([423, 'session.locked']);
    const { items } = await admin.must('GET /admin/people', { query: { q: 'caomin' } });
    expect(items[0]?.lockedUntil).not.toBeNull();
  });

  test('it opens by itself after a quarter of an hour', async () => {
    pass(14);
    expect(await tries('caomin', api.password)).toEqual([423, 'session.locked']);
    pass(2);
    expect(await tries('caomin', api.password)).toEqual([200, undefined]);
  });

  test('an administrator opens it at once', async () => {
    await fails('pengfei', 5);
    await admin.must('POST /admin/people/{id}/unlock', { params: { id: 'pengfei' } });
    expect(await tries('pengfei', api.password)).toEqual([200, undefined]);
  });

  test('a right password in between begins the count anew', async () => {
    await fails('fengxia', 4);
    expect(await tries('fengxia', api.password)).toEqual([200, undefined]);
    await fails('fengxia', 4);
    expect(await tries('fengxia', api.password)).toEqual([200, undefined]);
  });

  test('wrong passwords sent side by side are all counted', async () => {
    pass(2);
    await Promise.all(Array.from({ length: 8 }, () => tries('tangjun', wrong)));
    expect(await tries('tangjun', api.password)).toEqual([423, 'session.locked']);
  });

  test('a name that nobody has is wrong and is never locked', async () => {
    expect(await fails('nobody', 6)).toEqual(Array(6).fill([401, 'session.wrong']));
    expect(await tries('../../etc', wrong)).toEqual([401, 'session.wrong']);
  });
});

describe('the first password', () => {
  test('opens nothing but its own change, and never again after it', async () => {
    const { password } = await addPerson('firstday');
    const person = await signIn(api, 'firstday', password);
    expect(await person.must('GET /session')).toMatchObject({ mustChangePassword: true });
    expect(await asks(person)).toEqual([403, 'session.password-must-change']);
    const change = (next: string, current = password) =>
      person.call('POST /session/password', { body: { current, next } });
    expect((await change('short')).status).toBe(400);
    expect((await change(password)).body.code).toBe('password.same');
    expect((await change('my-firstday-1')).body.code).toBe('password.weak');
    expect((await change('long-enough-1', wrong)).body.code).toBe('password.wrong');
    expect(await asks(person)).toEqual([403, 'session.password-must-change']);
    expect((await change('long-enough-1')).status).toBe(200);
    expect(await asks(person)).toEqual([200, undefined]);
    expect(await tries('firstday', password)).toEqual([401, 'session.wrong']);
    expect(await tries('firstday', 'long-enough-1')).toEqual([200, undefined]);
  });

  test('is shown once: the same request repeated does not show it again', async () => {
    const body = { name: '重复请求', username: 'asked-twice' };
    const first = await admin.must('POST /admin/people', { body, key: 'add-person-once' });
    const again = await admin.must('POST /admin/people', { body, key: 'add-person-once' });
    expect(first.password).toMatch(/.{16}/);
    expect(again).toEqual({ ...first, password: null });
    const { rows } = await api.deps.pool.query<{ found: boolean }>(
      `select bool_or(response::text like '%' || $1 || '%') as found from idempotency`,
      [first.password],
    );
    expect(rows[0]?.found).toBe(false);
  });
});

describe('sessions', () => {
  test('a reset signs out everywhere, and the new password must be changed', async () => {
    pass(2);
    const phone = await signIn(api, 'jianglei', api.password);
    const desk = await signIn(api, 'jianglei', api.password);
    expect(await asks(phone)).toEqual([200, undefined]);
    const params = { id: 'jianglei' };
    const { password } = await admin.must('POST /admin/people/{id}/password', { params });
    expect(await Promise.all([asks(phone), asks(desk)])).toEqual(
      Array(2).fill([401, 'session.required']),
    );
    expect(await tries('jianglei', api.password)).toEqual([401, 'session.wrong']);
    const back = await signIn(api, 'jianglei', password ?? '');
    expect(await asks(back)).toEqual([403, 'session.password-must-change']);
  });

  test('changing the own password signs out everywhere else', async () => {
    const phone = await signIn(api, 'caiying', api.password);
    const desk = await signIn(api, 'caiying', api.password);
    await asks(phone);
    const body = { current: api.password, next: 'chosen-anew-1' };
    await desk.must('POST /session/password', { body });
    expect(await asks(phone)).toEqual([401, 'session.required']);
    expect(await asks(desk)).toEqual([200, undefined]);
  });

  test('signing out ends this session for good, and only this one', async () => {
    const phone = await signIn(api, 'weidong', api.password);
    const desk = await signIn(api, 'weidong', api.password);
    await asks(phone);
    const { headers } = await phone.call('DELETE /session');
    expect(headers.getSetCookie().join()).toMatch(/yishi\.session_token=;.*Max-Age=0/);
    // The cookie of before, kept by a thief, opens nothing.
    expect(await asks(phone)).toEqual([401, 'session.required']);
    expect(await asks(desk)).toEqual([200, undefined]);
  });

  test('who has left is signed out at once, cannot come back, and can when taken on again', async () => {
    const person = await signIn(api, 'yubin', api.password);
    await asks(person);
    const change = (state: string, revision: number) =>
      admin.must('PATCH /admin/people/{id}', {
        params: { id: 'yubin' },
        body: { revision, state },
      });
    const { revision } = await change('left', 1);
    expect(await asks(person)).toEqual([401, 'session.required']);
    expect(await tries('yubin', api.password)).toEqual([403, 'access.left']);
    await change('active', revision);
    expect(await tries('yubin', api.password)).toEqual([200, undefined]);
  });

  const age = (username: string, left: string) =>
    api.deps.pool.query(
      `update account_sessions set expires_at = now() + $2::interval where user_id = $1`,
      [username, left],
    );

  test('a session that was not used for twelve hours is over', async () => {
    const person = await signIn(api, 'yanhong', api.password);
    await age('yanhong', '-1 second');
    expect(await asks(person)).toEqual([401, 'session.required']);
  });

  test('one that is used goes on', async () => {
    const person = await signIn(api, 'shilei', api.password);
    await age('shilei', '5 hours');
    const { status, headers } = await person.call('GET /inbox/counts');
    expect(status).toBe(200);
    expect(headers.getSetCookie().join()).toMatch(/session_token=.+Max-Age=43200.*HttpOnly/i);
    const { rows } = await api.deps.pool.query<{ hours: number }>(
      `select round(extract(epoch from expires_at - now()) / 3600)::int as hours
       from account_sessions where user_id = 'shilei'`,
    );
    expect(rows).toEqual([{ hours: 12 }]);
  });

  test('its cookie is out of reach of scripts and of foreign pages', async () => {
    const { headers } = await api.anyone.call('POST /session', {
      body: { username: 'jiangnan', password: api.password },
    });
    const cookies = headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly.*SameSite=Lax/i);
  });
});

test('one address cannot try without end', async () => {
  pass(2);
  const answers = await Promise.all(Array.from({ length: 62 }, () => tries('nobody', wrong)));
  const codes = answers.map(([, code]) => code);
  expect(codes.filter((code) => code === 'session.too-many')).toHaveLength(2);
  pass(2);
  expect(await tries('daijun', api.password)).toEqual([200, undefined]);
});
