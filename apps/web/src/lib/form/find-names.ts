import type { FindNames } from '@yishi/forms';
import type { Choice, FormServices } from './services.ts';

/**
 * Ids behind the names that `read` asks for: it runs once to tell which, they are looked up, and the
 * answer serves the reading itself. A name that several have, or nobody, stays unknown.
 */
export async function findNames(
  services: FormServices,
  read: (names: FindNames) => void,
): Promise<FindNames> {
  const people = new Map<string, string | undefined>();
  const units = new Map<string, string | undefined>();
  const note = (asked: Map<string, string | undefined>) => (name: string) =>
    void asked.set(name, undefined);
  read({ person: note(people), unit: note(units), region: () => undefined });
  await Promise.all([
    ...[...people.keys()].map(async (name) =>
      people.set(name, only(name, await services.people(name, {}))),
    ),
    ...[...units.keys()].map(async (name) =>
      units.set(name, only(name, await services.units(name, {}))),
    ),
  ]);
  return {
    person: (name) => people.get(name),
    unit: (name) => units.get(name),
    region: () => undefined,
  };
}

function only(name: string, found: readonly Choice[]): string | undefined {
  const same = found.filter(({ title }) => title === name);
  return same.length === 1 ? same[0]?.id : undefined;
}
