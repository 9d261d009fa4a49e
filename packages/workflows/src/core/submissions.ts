import { log, type Draft } from './draft.ts';
import { expressionNames, valueOf } from './expressions.ts';
import { StepFailure } from './signals.ts';
import type { SubmissionRef } from './types.ts';

/** The case's title by its expression; one that fails leaves the number and says so. */
function retitle(draft: Draft): void {
  const { program, state } = draft;
  const clock = { now: draft.at, timeZone: program.timeZone };
  try {
    const title = valueOf(program.caseTitle, expressionNames(program, state), clock);
    state.title = typeof title === 'string' && title !== '' ? title.slice(0, 200) : state.number;
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    state.title = state.number;
    log(draft, 'case.titleFailed', undefined, { message: error.message });
  }
}

/** Takes over what was submitted: fields that it does not carry keep their values. */
export function keepSubmission(draft: Draft, submission: SubmissionRef): void {
  const { form, hash, reads } = submission;
  const before = draft.state.forms[form]?.values ?? {};
  draft.state.forms[form] = { submission: hash, values: { ...before, ...reads } };
  if (form === draft.program.mainForm) retitle(draft);
}
