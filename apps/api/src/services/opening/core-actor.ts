import type { Actor as CoreActor } from '@yishi/workflows';
import type { BoxOwner, PersonActor } from '../support/index.ts';

/** A person as the core knows them, acting for themselves or for the owner of the work. */
export function coreActor(person: PersonActor, owner?: BoxOwner): CoreActor {
  const own = owner === undefined || owner.id === person.id;
  return {
    type: 'person',
    id: person.id,
    name: person.name,
    ...(own ? {} : { onBehalfOf: { id: owner.id, name: owner.name } }),
    ...(person.capabilities.includes('operations') ? { administers: true } : {}),
  };
}
