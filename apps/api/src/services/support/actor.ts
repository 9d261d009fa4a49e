import type { AccessActor } from '@yishi/policies';
import type { Capability } from '../../contract/index.ts';
import type { Me, PostRef } from '../../contract/contract.gen.ts';

/** A post in force, with the way from the district down to its unit. */
export interface ActorPost extends PostRef {
  unitPath: string[];
  head: boolean;
}

/** Someone whom a person may stand in for, between two instants. */
export interface Principal {
  id: string;
  name: string;
  from: string;
  until: string;
  /** Only these procedures; all when null. */
  procedures: string[] | null;
}

/** A capability that holds another. */
const holds: Partial<Record<Capability, Capability>> = { 'design.publish': 'design.edit' };

export const withHeld = (capabilities: readonly Capability[]): Capability[] => [
  ...new Set(capabilities.flatMap((each) => [each, holds[each] ?? each])),
];

/** A person with everything that decides what they may do. */
export interface PersonActor {
  type: 'person';
  id: string;
  name: string;
  username: string;
  roles: string[];
  capabilities: Capability[];
  posts: ActorPost[];
  principals: Principal[];
}

/** Who calls: every way in names one of these. */
export type Actor =
  | { type: 'anonymous' }
  | PersonActor
  /** A program with a token; with `person` it does that person's own work. */
  | {
      type: 'machine';
      token: string;
      name: string;
      capabilities: Capability[];
      person?: PersonActor;
    }
  /** Whoever answered a form that is open to the public; what they wrote is kept under this name. */
  | { type: 'public' }
  /** The product itself, e.g. when it fills the demonstration district. */
  | { type: 'system' };

/** The person whose work this is; undefined for anonymous, the system and unbound machines. */
export function personOf(actor: Actor): PersonActor | undefined {
  switch (actor.type) {
    case 'person':
      return actor;
    case 'machine':
      return actor.person;
    default:
      return undefined;
  }
}

/** The id under which audit rows and idempotency keys stand. */
export function actorId(actor: Actor): string {
  switch (actor.type) {
    case 'person':
      return actor.id;
    case 'machine':
      return `token/${actor.token}`;
    default:
      return actor.type;
  }
}

export function capabilitiesOf(actor: Actor): readonly Capability[] {
  return actor.type === 'person' || actor.type === 'machine' ? actor.capabilities : [];
}

export const accessActor = (person: PersonActor): AccessActor => ({
  personId: person.id,
  posts: person.posts.map((post) => ({ post: post.post, unitPath: post.unitPath })),
  roles: person.roles,
});

export const meOf = (person: PersonActor): Me => ({
  id: person.id,
  name: person.name,
  username: person.username,
  posts: person.posts.map(({ post, title, unit }) => ({ post, title, unit })),
  roles: person.roles,
  capabilities: person.capabilities,
});
