import 'node:fs';
import '../../two/src/index.ts';

export const one = 1;
