export { caseData, keepCase } from './keep-case.ts';
export { caseProblems, runCases, withoutCases, type CaseResult } from './run-cases.ts';
