import type { ResultItem, TaskView } from '@yishi/api';
import type { Component } from 'svelte';
import type { FormModel } from '#lib/form/index.ts';
import { mayHaveStepFace } from '#lib/plugins/index.ts';
import Approval from './Approval.svelte';
import Notice from './Notice.svelte';
import { listed } from './listed.ts';
import Other from './Other.svelte';
import Outside from './Outside.svelte';
import OutsideFilling from './OutsideFilling.svelte';
import RecordFound from './Record.svelte';
import Score from './Score.svelte';
import ScoreTotal from './ScoreTotal.svelte';

/** How a kind of step shows on a case and on a task. */
export interface StepFace {
  /** What it came to; a plain list of what is in it when absent. */
  result?: Component<{ item: ResultItem }>;
  /** Stands below the form while a task of this kind is being filled in. */
  filling?: Component<{ model: FormModel; task: TaskView }>;
}

/** The faces of the built-in step kinds, by kind. */
const stepFaces: Record<string, StepFace> = {
  approval: { result: Approval },
  score: { result: Score, filling: ScoreTotal },
  notice: { result: Notice },
  record: { result: RecordFound },
};

/** The faces of a kind, built-in or of a plug-in. */
const faceOf = (kind: string): StepFace =>
  stepFaces[kind] ?? (mayHaveStepFace(kind) ? { result: Outside, filling: OutsideFilling } : {});

/** Whether a result is worth no place: done, of a kind without a face, with nothing to list. */
export const saysNothing = ({ kind, state, result }: ResultItem): boolean =>
  state === 'done' && !faceOf(kind).result && listed(result).length === 0;

/** The face of a result; kinds without one of their own are listed plainly. */
export const resultFace = (kind: string): Component<{ item: ResultItem }> =>
  faceOf(kind).result ?? Other;

/** What stands below the form while a task of this kind is being filled in. */
export const fillingFace = (kind: string): StepFace['filling'] => faceOf(kind).filling;
