import { serve } from '../../api/src/index.ts';
export const page = serve;
