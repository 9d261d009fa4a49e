import type { Who } from '@yishi/workflows';
import type { PersonActor } from '../support/index.ts';

/** Whether a person is among those for whom a procedure is in the catalogue; nobody named: all. */
export function mayStart(person: PersonActor, startBy: readonly Who[] | null | undefined): boolean {
  if (!startBy || startBy.length === 0) return true;
  return startBy.some((who) => fits(person, who));
}

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
