import type { JsonSchema } from '@yishi/forms';

/** What `yishi` in a package.json may say. */
export const pluginManifestSchema: JsonSchema = {
  type: 'object',
  properties: {
    door: { type: 'integer', minimum: 1 },
    adds: { type: 'object' },
  },
  required: ['door', 'adds'],
  additionalProperties: false,
};
