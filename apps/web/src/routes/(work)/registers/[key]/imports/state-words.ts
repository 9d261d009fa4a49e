import type { RecordImport } from '@yishi/api';
import { m } from '#lib/paraglide/messages.js';

const words: Record<RecordImport['state'], () => string> = {
  reading: m.imp_st_reading,
  mapping: m.imp_st_mapping,
  checking: m.imp_st_checking,
  checked: m.imp_st_checked,
  writing: m.imp_st_writing,
  done: m.imp_st_done,
  undoing: m.imp_st_undoing,
  undone: m.imp_st_undone,
  failed: m.imp_st_failed,
};

/** How far an import is, in words. */
export const stateWords = (state: RecordImport['state']): string => words[state]();

/** Something goes on in the background. */
export const underWay = (state: RecordImport['state']): boolean =>
  ['reading', 'checking', 'writing', 'undoing'].includes(state);
