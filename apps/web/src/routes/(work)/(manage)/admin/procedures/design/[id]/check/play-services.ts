import type { Given } from '@yishi/workflows';
import { directoryServices, type FormServices } from '#lib/form/index.ts';

const idOf = ({ id, name }: { id?: string; name: string }): string => id ?? name;

/** Forms of a play pick people and units of its made-up district; all else is as it is. */
export function playServices({ people, units }: Given): FormServices {
  const nameIn = (all: readonly { id?: string; name: string }[], id: string) =>
    all.find((one) => idOf(one) === id)?.name;
  const { names } = directoryServices;
  return {
    ...directoryServices,
    people: (query) =>
      Promise.resolve(
        people
          .filter(({ name }) => name.includes(query))
          .map((one) => ({ id: idOf(one), title: one.name, detail: one.unit })),
      ),
    units: (query) =>
      Promise.resolve(
        units
          .filter(({ name }) => name.includes(query))
          .map((one) => ({ id: idOf(one), title: one.name })),
      ),
    names: {
      person: (id) => nameIn(people, id) ?? names.person(id),
      unit: (id) => nameIn(units, id) ?? names.unit(id),
      region: (code) => names.region(code),
      file: (id) => names.file(id),
    },
  };
}
