/** What holds nodes in a procedure: steps stand in it and in blocks, blocks in steps. */
export const procedureLists = ['steps', 'blocks'] as const;
