import { formulaFaults, formulaNames, type FormulaPlace } from '@yishi/forms';
import type { FormulaHelp } from '#lib/code/index.ts';
import { fieldKinds } from '#lib/form/index.ts';
import type { DesignSession } from './design-session.svelte.ts';

/** What a formula may name at its place in the form as it is now. */
export const formulaHelp = (session: DesignSession, place: FormulaPlace): FormulaHelp => ({
  names: () => formulaNames(session.form, fieldKinds, place),
  faults: (text) => formulaFaults(session.form, fieldKinds, place, text),
});
