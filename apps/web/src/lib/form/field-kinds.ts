import { builtInFieldKinds, createFieldKinds } from '@yishi/forms';
import { outsideFieldKinds } from '#lib/plugins/index.ts';

/** All kinds of field that this build of the web app knows; to fill a form its own are enough. */
export const fieldKinds = createFieldKinds([...builtInFieldKinds, ...outsideFieldKinds]);
