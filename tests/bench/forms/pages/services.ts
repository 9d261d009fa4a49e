import type { FormServices } from '../../../../apps/web/src/lib/form/index.ts';

const none = () => Promise.resolve([]);
const unnamed = () => undefined;

/** A form of plain fields asks nothing of the world. */
export const services: FormServices = {
  people: none,
  units: none,
  bodies: none,
  posts: none,
  regions: none,
  upload: () => Promise.resolve({ ok: false, message: '' }),
  fileAddress: () => '',
  me: unnamed,
  names: { person: unnamed, unit: unnamed, region: unnamed, file: unnamed },
};
