import type { Capability, TokenCapability } from '@yishi/api';
import type { ApiTest, Caller } from '../../../apps/api/src/http/testing/api-test.ts';
import { signIn } from '../../../apps/api/src/http/testing/api-test.ts';
import type { RouteRule } from './route-rules.ts';

/** Someone at the door, and what they should find open. */
export interface Visitor {
  who: string;
  headers: Record<string, string>;
  /** What a closed door answers. */
  closed: 401 | 403;
  opens(rule: RouteRule): boolean;
}

const all: Capability[] = [
  'people.manage',
  'security.manage',
  'rules.manage',
  'design.publish',
  'design.edit',
  'operations',
  'audit.read',
];

/** One of every post and role of the demonstration district, by user name. */
const people: Record<string, Capability[]> = {
  admin: all,
  xuting: ['design.publish', 'design.edit', 'rules.manage'],
  shenjing: ['audit.read'],
  zhouguohua: [],
  heping: [],
  sunming: [],
  liuzhiqiang: [],
  zhangwei: [],
  zhouli: [],
  zhengwen: ['design.edit'],
  wangjianguo: [],
  chenxiaoyan: [],
  zhaomin: [],
  wuyue: [],
};

const signedIn = (who: string, caller: Caller, rights: readonly Capability[]): Visitor => ({
  who,
  headers: caller.headers,
  closed: 403,
  opens: (rule) =>
    ['anyone', 'session', 'signed-in'].includes(rule) || rights.includes(rule as Capability),
});

export async function visitors(api: ApiTest): Promise<Visitor[]> {
  const known = Object.entries(people).map(async ([who, rights]) => {
    return signedIn(who, await api.as(who), rights);
  });
  return [
    { who: 'nobody', headers: {}, closed: 401, opens: (rule) => rule === 'anyone' },
    ...(await Promise.all(known)),
    await withRole(api, 'security', ['security.manage']),
    await withRole(api, 'operator', ['operations']),
    await endedAuditor(api),
    await beforeFirstPassword(api),
    ...(await machines(api)),
  ];
}

/** A new person who has set their own password and holds one role. */
async function withRole(api: ApiTest, role: string, rights: Capability[]): Promise<Visitor> {
  const { id, caller } = await newcomer(api, `only-${role}`);
  const admin = await api.as('admin');
  await admin.must('PUT /admin/people/{id}/roles', { params: { id }, body: { roles: [role] } });
  return signedIn(`only ${role}`, caller, rights);
}

async function endedAuditor(api: ApiTest): Promise<Visitor> {
  const { id, caller } = await newcomer(api, 'was-auditor');
  await api.deps.pool.query(
    `insert into person_roles (person, role, valid_to) values ($1, 'auditor', '2025-12-31')`,
    [id],
  );
  return signedIn('whose role has ended', caller, []);
}

async function beforeFirstPassword(api: ApiTest): Promise<Visitor> {
  const { username, password } = await addPerson(api, 'first-day');
  const caller = await signIn(api, username, password);
  return {
    who: 'before the first password',
    headers: caller.headers,
    closed: 403,
    opens: (rule) => rule === 'anyone' || rule === 'session',
  };
}

async function addPerson(api: ApiTest, username: string) {
  const admin = await api.as('admin');
  const { person, password } = await admin.must('POST /admin/people', {
    body: { name: '新同事', username },
  });
  return { id: person.id, username, password: password ?? '' };
}

async function newcomer(api: ApiTest, username: string): Promise<{ id: string; caller: Caller }> {
  const { id, password } = await addPerson(api, username);
  const caller = await signIn(api, username, password);
  const next = 'chosen-by-myself-1';
  await caller.must('POST /session/password', { body: { current: password, next } });
  return { id, caller };
}

interface TokenWish {
  who: string;
  person?: string;
  capabilities: TokenCapability[];
  opens: RouteRule[];
}

const wishes: TokenWish[] = [
  { who: 'a token without rights', capabilities: [], opens: ['anyone'] },
  { who: 'a token to operate', capabilities: ['operations'], opens: ['anyone', 'operations'] },
  {
    who: "a token of someone's own work",
    person: 'chenxiaoyan',
    capabilities: [],
    opens: ['anyone', 'signed-in'],
  },
  {
    who: 'a token with more rights than its person',
    person: 'chenxiaoyan',
    capabilities: ['people.manage'],
    opens: ['anyone', 'signed-in'],
  },
  {
    who: 'a token with fewer rights than its person',
    person: 'admin',
    capabilities: ['audit.read'],
    opens: ['anyone', 'signed-in', 'audit.read'],
  },
];

async function machines(api: ApiTest): Promise<Visitor[]> {
  const found: Visitor[] = [];
  for (const { who, person, capabilities, opens } of wishes) {
    const { headers } = await token(api, { capabilities, person: person ?? null });
    found.push({ who, headers, closed: 403, opens: (rule) => opens.includes(rule) });
  }
  const never = { closed: 401, opens: () => false } as const;
  const revoked = await token(api, { capabilities: ['operations'] });
  const admin = await api.as('admin');
  await admin.must('DELETE /admin/tokens/{id}', { params: { id: revoked.id } });
  const expired = await token(api, { capabilities: ['operations'] });
  await api.deps.pool.query(
    `update api_tokens set expires_at = now() - interval '1 minute' where id = $1`,
    [expired.id],
  );
  const left = await addPerson(api, 'has-left');
  const ofLeft = await token(api, { capabilities: [], person: left.id });
  await admin.must('PATCH /admin/people/{id}', {
    params: { id: left.id },
    body: { revision: 1, state: 'left' },
  });
  return [
    ...found,
    { who: 'a revoked token', headers: revoked.headers, ...never },
    { who: 'an expired token', headers: expired.headers, ...never },
    { who: 'a token of one who left', headers: ofLeft.headers, ...never },
    { who: 'a token that is none', headers: api.withToken('yishi_nothing').headers, ...never },
  ];
}

async function token(
  api: ApiTest,
  wish: { capabilities: TokenCapability[]; person?: string | null },
): Promise<{ id: string; headers: Record<string, string> }> {
  const admin = await api.as('admin');
  const made = await admin.must('POST /admin/tokens', { body: { name: '测试', ...wish } });
  return { id: made.token.id, headers: api.withToken(made.secret ?? '').headers };
}
