import type { EditRecord } from './types.ts';

/** What somebody can take back and do again; nobody takes back what another did. */
export interface OwnHistory {
  undo?: EditRecord;
  redo?: EditRecord;
}

/** From all edits in order, those that stand next for one person. A new edit ends what could be done again. */
export function ownHistory(edits: readonly EditRecord[], by: string): OwnHistory {
  const done: EditRecord[] = [];
  let undone: EditRecord[] = [];
  for (const edit of edits) {
    if (edit.by !== by) continue;
    if (!edit.of) {
      done.push(edit);
      undone = [];
    } else if (edit.of.type === 'undo') {
      const last = done.pop();
      if (last) undone.push(last);
    } else {
      const last = undone.pop();
      if (last) done.push(last);
    }
  }
  const undo = done.at(-1);
  const redo = undone.at(-1);
  return { ...(undo ? { undo } : {}), ...(redo ? { redo } : {}) };
}
