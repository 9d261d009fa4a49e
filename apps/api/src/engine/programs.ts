import type { Program } from '@yishi/workflows';
import type { Queryable } from '../db/index.ts';
import { createLru } from './keys/index.ts';

/** Programs by bundle hash: immutable, so read once per process. */
export interface Programs {
  /** Throws when no such bundle was published. */
  get(bundle: string): Promise<Program>;
}

export function createPrograms(db: Queryable): Programs {
  const known = createLru<Promise<Program>>(200);

  async function load(bundle: string): Promise<Program> {
    const { rows } = await db.query<{ program: Program }>(
      'select program from bundles where hash = $1',
      [bundle],
    );
    if (!rows[0]) throw new Error(`bundle ${bundle} was never published`);
    return rows[0].program;
  }

  return {
    get(bundle) {
      const hit = known.get(bundle);
      if (hit) return hit;
      const loading = load(bundle);
      known.set(bundle, loading);
      loading.catch(() => known.delete(bundle));
      return loading;
    },
  };
}
