/** Plain JSON: all that expressions and policies give back. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
