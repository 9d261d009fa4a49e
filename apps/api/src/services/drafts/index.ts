export { claimDraft, releaseDraft } from './claim-draft.ts';
export { createDraft } from './create-draft.ts';
export { deleteDraft } from './delete-draft.ts';
export { ownDraft } from './draft-rows.ts';
export type { DraftRow } from './draft-rows.ts';
export { dropDraft } from './drop-draft.ts';
export { readDraft } from './read-draft.ts';
export { restoreDraft } from './restore-draft.ts';
export { saveDraft } from './save-draft.ts';
