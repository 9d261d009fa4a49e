import { formFromSchema } from '@yishi/forms';
import { refuse } from '@yishi/policies';
import type { Service } from '../support/index.ts';

/** A form from a JSON Schema of others; it is shown, not stored. */
export const importFormSchema: Service<'importFormSchema'> = (call) => {
  const imported = formFromSchema(call.body.schema, call.deps.fieldKinds);
  if (imported.ok) return Promise.resolve(imported);
  const problems = imported.problems.map((problem) => ({
    ...problem,
    path: `/body/schema${problem.path}`.slice(0, 1000),
  }));
  return Promise.resolve(refuse(...problems));
};
