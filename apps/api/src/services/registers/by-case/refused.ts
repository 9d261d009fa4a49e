import { refuse } from '@yishi/policies';

/** What an operator reads as the incident; it is no answer of the API, so it has no status. */
export const refused = (code: string, message: string) => refuse({ path: '', code, message });
