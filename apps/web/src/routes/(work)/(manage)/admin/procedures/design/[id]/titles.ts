import type { PlayTitles } from '@yishi/workflows';
import { directoryServices } from '#lib/form/index.ts';
import { roleWords } from '../../../people/roles.ts';

/** What posts and roles are called here; everything else is asked for by its id as it is shown. */
export async function loadTitles(): Promise<PlayTitles> {
  const { names, posts } = directoryServices;
  const called = new Map((await posts('', {})).map(({ id, title }) => [id, title]));
  return {
    post: (key) => called.get(key),
    role: roleWords,
    person: (id) => names.person(id),
    unit: (id) => names.unit(id),
  };
}
