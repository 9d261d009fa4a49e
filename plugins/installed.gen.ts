// Generated from the dependencies of the root; run `pnpm generate` after changing them.
import { plugin as plugin0 } from '@yishi-plugins/public-draw';
import { plugin as plugin1 } from '@yishi-plugins/wecom-robot';

export const plugins = {
  '@yishi-plugins/public-draw': plugin0,
  '@yishi-plugins/wecom-robot': plugin1,
};

/** Their faces, each fetched when it is first shown. */
export const webEntries = {
  '@yishi-plugins/public-draw': () => import('@yishi-plugins/public-draw/web'),
};
