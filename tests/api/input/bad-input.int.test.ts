import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../../apps/api/src/contract/index.ts';
import type { RouteContract } from '../../../apps/api/src/contract/index.ts';
import type { ApiTest } from '../../../apps/api/src/http/testing/api-test.ts';
import { createApiTest } from '../../../apps/api/src/http/testing/api-test.ts';
import { faultOf } from '../support/problem.ts';
import { pathOf, send, writeHeaders } from '../support/raw.ts';
import type { RawRequest } from '../support/raw.ts';
import type { Sample } from '../support/samples.ts';
import { samples } from '../support/samples.ts';
import { snapshot } from '../support/snapshot.ts';
import type { World } from '../support/world.ts';
import { buildWorld } from '../support/world.ts';
import { bodyFaults } from './body-faults.ts';
import { pathFaults, queryFaults } from './query-faults.ts';
import { wireFaults } from './wire-faults.ts';

let api: ApiTest;
let world: World;

beforeAll(async () => {
  api = await createApiTest();
  await api.startWorker();
  world = await buildWorld(api);
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

const sampleOf = (route: RouteContract): Sample =>
  samples(world)[route.name as keyof ReturnType<typeof samples>];

async function wrongRequests(route: RouteContract): Promise<(RawRequest & { what: string })[]> {
  const sample = sampleOf(route);
  const who = sample.as ? (await api.as(sample.as)).headers : {};
  const right = {
    method: route.method,
    path: pathOf(route, sample.params),
    ...(sample.body ? { body: JSON.stringify(sample.body) } : {}),
  };
  const headers = () => ({ ...who, ...(route.method === 'GET' ? {} : writeHeaders()) });
  const isJson = route.accepts !== 'multipart';
  return [
    ...queryFaults(route).map(({ what, text }) => {
      return { ...right, what, headers: headers(), path: `${right.path}?${text}` };
    }),
    ...pathFaults(route).map(({ what, text }) => {
      return { ...right, what, headers: headers(), path: text };
    }),
    ...(route.body && isJson ? bodyFaults(route.body, sample.body) : []).map(({ what, value }) => {
      return { ...right, what, headers: headers(), body: JSON.stringify(value) };
    }),
    ...wireFaults(route, right, headers),
  ];
}

test.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  'whatever is wrong with %s, a problem document says so and nothing is changed',
  async (_name, route) => {
    const before = await snapshot(api.deps.pool);
    const faults: string[] = [];
    for (const { what, ...request } of await wrongRequests(route)) {
      const fault = faultOf(await send(api, request));
      if (fault) faults.push(`${what}: ${fault}`);
    }
    expect(faults).toEqual([]);
    expect(await snapshot(api.deps.pool)).toEqual(before);
  },
);
