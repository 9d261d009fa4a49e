import type { RouteContract, Schema } from '../../contract/index.ts';
import { defs, routes } from '../../contract/index.ts';

type Json = Record<string, unknown>;

/** Schemas as OpenAPI reads them: definitions under components, notes of ours left out. */
function published(schema: Schema): Json {
  const text = JSON.stringify(schema, (name, value: unknown) =>
    name === 'tsType' ? undefined : value,
  );
  return JSON.parse(text.replaceAll('#/$defs/', '#/components/schemas/')) as Json;
}

function parameters(route: RouteContract): Json[] {
  const from = (schema: Schema | undefined, place: 'path' | 'query'): Json[] =>
    Object.entries(schema?.properties ?? {}).map(([name, each]) => ({
      name,
      in: place,
      required: place === 'path' || (schema?.required ?? []).includes(name),
      schema: published(each),
    }));
  const all = [...from(route.params, 'path'), ...from(route.query, 'query')];
  if (route.method !== 'GET' && route.repeat !== 'free') {
    all.push({ $ref: '#/components/parameters/IdempotencyKey' });
  }
  return all;
}

const media: Record<string, string> = {
  javascript: 'text/javascript',
  typescript: 'text/plain',
  text: 'text/plain',
  html: 'text/html',
  file: 'application/octet-stream',
  events: 'text/event-stream',
};

function answers(route: RouteContract): Json {
  const status = String(route.status ?? (route.answer || route.sends ? 200 : 204));
  const content = route.answer
    ? { 'application/json': { schema: published(route.answer) } }
    : route.sends
      ? { [media[route.sends] ?? 'application/octet-stream']: {} }
      : undefined;
  return {
    [status]: { description: 'OK', ...(content ? { content } : {}) },
    default: { $ref: '#/components/responses/Problem' },
  };
}

function requestBody(route: RouteContract): Json {
  if (!route.body) return {};
  const schema = published(route.body);
  const types = {
    json: ['application/json'],
    multipart: ['multipart/form-data'],
    'json-or-multipart': ['application/json', 'multipart/form-data'],
  }[route.accepts ?? 'json'];
  const content = Object.fromEntries(types.map((type) => [type, { schema }]));
  return { requestBody: { required: true, content } };
}

const security = (route: RouteContract): Json[] =>
  route.access.type === 'public' ? [] : [{ session: [] }, { token: [] }];

function operation(route: RouteContract): Json {
  const { access } = route;
  return {
    operationId: route.name,
    tags: [route.tag],
    summary: route.summary['zh-CN'],
    description: route.summary.en ?? '',
    security: security(route),
    ...(access.type === 'capability' ? { 'x-capability': access.capability } : {}),
    parameters: parameters(route),
    ...requestBody(route),
    responses: answers(route),
  };
}

const components: Json = {
  securitySchemes: {
    session: { type: 'apiKey', in: 'cookie', name: 'yishi.session_token' },
    token: { type: 'http', scheme: 'bearer' },
  },
  parameters: {
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description: '同一个键重复提交得到同一个答复',
      schema: { type: 'string', minLength: 8, maxLength: 200 },
    },
  },
  responses: {
    Problem: {
      description: 'RFC 9457',
      content: {
        'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDocument' } },
      },
    },
  },
};

/** The contract as OpenAPI 3.1. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const here = (paths[route.path] ??= {});
    here[route.method.toLowerCase()] = operation(route);
  }
  const schemas = Object.fromEntries(
    Object.entries(defs).map(([name, schema]) => [name, published(schema)]),
  );
  return {
    openapi: '3.1.0',
    info: { title: '议事 Yishi', version: '1', license: { name: 'Apache-2.0' } },
    servers: [{ url: '/api' }],
    paths,
    components: { ...components, schemas },
  };
}
