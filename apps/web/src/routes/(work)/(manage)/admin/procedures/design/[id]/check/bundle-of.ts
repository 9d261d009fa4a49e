import type { Routes } from '@yishi/api';
import { procedureFindings, type Bundle, type ProcedureDefinition } from '@yishi/workflows';
import { today } from '#lib/i18n/index.ts';
import { kinds } from './kinds.ts';

type Uses = Routes['GET /admin/designs/{id}/uses']['answer'];

const formsOf = ({ forms }: Uses) => forms.map(({ form }) => form);

/** What would be published if it were published now. */
export const bundleOf = (procedure: ProcedureDefinition, uses: Uses): Bundle => ({
  format: 1,
  procedure,
  forms: Object.fromEntries(formsOf(uses).map((form) => [form.key, form])),
  policies: Object.fromEntries(uses.policies.map((policy) => [policy.key, policy])),
  kinds: {},
});

/** What is wrong with it, and what could be better. */
export function findingsOf(procedure: ProcedureDefinition, uses: Uses) {
  const { policies, registers, known } = uses;
  const read = { procedure, forms: formsOf(uses), policies, registers, known, today: today() };
  return procedureFindings(read, kinds);
}
