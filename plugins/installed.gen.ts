// Generated from the dependencies of the root; run `pnpm generate` after changing them.

export const plugins = {
};

/** Their faces, each fetched when it is first shown. */
export const webEntries = {
};
