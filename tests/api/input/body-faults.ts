import type { Schema } from '../../../apps/api/src/contract/index.ts';
import { defs } from '../../../apps/api/src/contract/index.ts';
import { valueFaults } from './value-faults.ts';

/** A body with one thing wrong, and where. */
export interface Fault {
  what: string;
  value: unknown;
}

export function resolve(schema: Schema): Schema {
  const name = schema.$ref?.replace('#/$defs/', '');
  return name === undefined ? schema : resolve(defs[name] ?? {});
}

/** Every way in which a right body can be wrong in one place, by the schema of the contract. */
export function bodyFaults(schema: Schema, right: unknown, at = ''): Fault[] {
  const found: Fault[] = valueFaults(schema).map(({ what, value }) => ({
    what: `${at || '/'} ${what}`,
    value,
  }));
  const of = resolve(schema);
  if (Array.isArray(right) && of.items) {
    const items = of.items;
    const inside = right.slice(0, 1).flatMap((item) => bodyFaults(items, item, `${at}/0`));
    return [...found, ...inside.map(({ what, value }) => ({ what, value: [value] }))];
  }
  if (of.properties && typeof right === 'object' && right !== null) {
    found.push(...objectFaults(of, right as Record<string, unknown>, at));
  }
  const either = (of.anyOf ?? of.oneOf ?? []).find((each) => fits(resolve(each), right));
  if (either && right !== null) found.push(...bodyFaults(either, right, at).filter(isInside(at)));
  return found;
}

/** Of a choice, only what is wrong deeper inside: the choice itself was wrong above. */
const isInside = (at: string) => (fault: Fault) => !fault.what.startsWith(`${at || '/'} `);

function objectFaults(of: Schema, right: Record<string, unknown>, at: string): Fault[] {
  const found: Fault[] = [];
  if (of.additionalProperties === false) {
    for (const name of ['unknown', '__proto__', 'constructor']) {
      const value = JSON.parse(`{"${name}": 1}`) as Record<string, unknown>;
      found.push({ what: `${at}/${name} is not known`, value: join(right, value) });
    }
  }
  for (const [name, schema] of Object.entries(of.properties ?? {})) {
    const place = `${at}/${name}`;
    if (of.required?.includes(name)) {
      const { [name]: _gone, ...rest } = right;
      found.push({ what: `${place} is missing`, value: rest });
    }
    for (const { what, value } of bodyFaults(schema, right[name], place)) {
      found.push({ what, value: { ...right, [name]: value } });
    }
  }
  return found;
}

/** Both, without taking `__proto__` for the prototype. */
function join(left: Record<string, unknown>, right: Record<string, unknown>): unknown {
  const both: Record<string, unknown> = { ...left };
  for (const name of Object.keys(right)) {
    Object.defineProperty(both, name, { value: right[name], enumerable: true });
  }
  return both;
}

function fits({ type, properties }: Schema, right: unknown): boolean {
  if (properties) {
    return typeof right === 'object' && Object.keys(right ?? {}).every((key) => key in properties);
  }
  return type === typeof right || (type === 'integer' && typeof right === 'number');
}
