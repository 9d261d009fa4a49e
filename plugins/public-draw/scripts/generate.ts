import { join } from 'node:path';
import { stepConfig } from '@yishi/workflows/generate';

const folder = join(import.meta.dirname, '../src/steps/public-draw');

/** The generated files of this plug-in. */
export const generate = async (): Promise<{ path: string; content: string }[]> => [
  await stepConfig({ folder, kind: 'public-draw', from: '@yishi/workflows' }),
];
