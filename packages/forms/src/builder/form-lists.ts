/** What holds fields in a form definition. */
export const formLists = ['fields'] as const;
