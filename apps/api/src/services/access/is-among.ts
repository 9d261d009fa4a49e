import type { Who } from '@yishi/workflows';
import type { PersonActor } from '../support/index.ts';

/** Whether a person is one of those whom ways of naming people name before there is a case. */
export const isAmong = (person: PersonActor, who: readonly Who[]): boolean =>
  who.some((each) => fits(person, each));

function fits(person: PersonActor, who: Who): boolean {
  switch (who.type) {
    case 'person':
      return who.ids.includes(person.id);
    case 'role':
      return person.roles.includes(who.role);
    case 'post':
      return person.posts.some((post) => post.post === who.post && inUnit(post, who.unit));
    case 'head':
      return person.posts.some((post) => post.head && inUnit(post, who.unit));
    default:
      // The others depend on a case, which does not exist yet.
      return false;
  }
}

const inUnit = (post: PersonActor['posts'][number], unit: { from: string; id?: string }): boolean =>
  unit.from !== 'unit' || post.unitPath.includes(unit.id ?? '');
