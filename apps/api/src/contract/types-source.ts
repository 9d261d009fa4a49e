import { defs } from './defs.ts';
import { routes } from './routes/index.ts';
import type { RouteContract } from './route.ts';
import type { Schema } from './schema.ts';

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const parts = ['params', 'query', 'body', 'answer'] as const;
type Part = (typeof parts)[number];

/** A part that only refers to a definition is named by it. */
const nameOf = (route: RouteContract, part: Part): string => {
  const target = route[part]?.$ref?.replace('#/$defs/', '');
  return target ?? capital(route.name) + capital(part);
};

/** One schema whose definitions are every named definition and every part of every route. */
export function allTypes(): Schema & { $defs: Record<string, Schema> } {
  const all: Record<string, Schema> = structuredClone(defs);
  // The generator names a schema object once, so parts that share one are copied.
  for (const route of routes) {
    for (const part of parts) {
      const schema = route[part];
      if (schema && !schema.$ref) all[nameOf(route, part)] = structuredClone(schema);
    }
  }
  return { type: 'object', additionalProperties: false, properties: {}, $defs: all };
}

const typeOf = (route: RouteContract, part: Part): string => {
  if (part === 'body' && route.accepts === 'multipart') return 'FormDataBody';
  if (route[part]) return nameOf(route, part);
  if (part === 'answer' && route.sends) return 'Response';
  return part === 'params' || part === 'query' ? 'Record<string, never>' : 'undefined';
};

/** The `Routes` map: from 'GET /inbox' to the types of its params, query, body and answer. */
export function routesMap(): string {
  const rows = routes.map((route) => {
    const fields = parts.map((part) => `${part}: ${typeOf(route, part)};`).join(' ');
    return `  '${route.method} ${route.path}': { ${fields} };`;
  });
  const names = routes.map((route) => `  ${route.name}: '${route.method} ${route.path}';`);
  return [
    '/** Types of every route by method and path. */',
    `export interface Routes {\n${rows.join('\n')}\n}\n`,
    '/** Method and path of every route by its name. */',
    `export interface RouteNames {\n${names.join('\n')}\n}\n`,
  ].join('\n');
}
