import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../../apps/api/src/contract/index.ts';
import type { ApiTest } from '../../../apps/api/src/http/testing/api-test.ts';
import { createApiTest, origin } from '../../../apps/api/src/http/testing/api-test.ts';
import { pathOf, send } from '../support/raw.ts';
import type { Visitor } from './callers.ts';
import { visitors } from './callers.ts';
import type { RouteRule } from './route-rules.ts';
import { routeRules } from './route-rules.ts';

let api: ApiTest;
let all: Visitor[];

beforeAll(async () => {
  api = await createApiTest();
  all = await visitors(api);
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

const ruleOf = (name: string): RouteRule | undefined =>
  Object.entries(routeRules).find(([route]) => route === name)?.[1];

test('every route of the contract has its rule written down, and no other has', () => {
  expect(Object.keys(routeRules).sort()).toEqual(routes.map(({ name }) => name).sort());
});

/** A write is sent unreadable: who is let in is told so, who is not never gets that far. */
async function knock(visitor: Visitor, route: (typeof routes)[number]): Promise<'in' | number> {
  const params = Object.keys(route.params?.properties ?? {}).map((name) => [name, 'a'.repeat(64)]);
  const { status } = await send(api, {
    method: route.method,
    path: pathOf(route, Object.fromEntries(params)),
    headers: { origin, 'content-type': 'application/json', ...visitor.headers },
    ...(route.method === 'GET' ? {} : { body: '{' }),
  });
  return status === 401 || status === 403 ? status : 'in';
}

test('every route is open to those its rule names, and closed to all others', async () => {
  for (const visitor of all) {
    const found: Record<string, 'in' | number> = {};
    const wanted: Record<string, 'in' | number> = {};
    for (const route of routes) {
      const rule = ruleOf(route.name);
      found[route.name] = await knock(visitor, route);
      wanted[route.name] = rule && visitor.opens(rule) ? 'in' : visitor.closed;
    }
    expect(found, visitor.who).toEqual(wanted);
  }
});

test('a cookie opens nothing to a foreign page, a token needs no page', async () => {
  const { headers } = await api.as('chenxiaoyan');
  const write = { method: 'POST', path: '/drafts', body: '{' };
  const foreign = { ...headers, origin: 'https://evil.invalid' };
  expect((await send(api, { ...write, headers: foreign })).status).toBe(403);
  const crossSite = { ...headers, 'sec-fetch-site': 'cross-site' };
  expect((await send(api, { ...write, headers: crossSite })).status).toBe(403);
  const machine = all.find(({ who }) => who === "a token of someone's own work");
  const reply = await send(api, {
    ...write,
    headers: {
      ...machine?.headers,
      origin: 'https://tool.invalid',
      'content-type': 'application/json',
    },
  });
  expect(reply.status).toBe(400);
});
