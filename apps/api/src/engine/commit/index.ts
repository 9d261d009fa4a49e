export { createCommit, type CommitCase, type CommittedChange } from './create-commit.ts';
export type { CommitDeps } from './commit-event.ts';
export { readJournal, readJournalRows, type OpenedRow } from './read-journal.ts';
export { bodyPurpose, journalHeader, statePurpose, type JournalBody } from './journal-row.ts';
export { whoIsTold } from './who-is-told.ts';
export { createStateCache, type KnownCase } from './state-cache.ts';
