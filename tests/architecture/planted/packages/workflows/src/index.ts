import { serve } from '../../../apps/api/src/index.ts';
export const run = serve;
