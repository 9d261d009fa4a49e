import {
  applyOperations,
  formLists,
  invertOperations,
  type Access,
  type FormDefinition,
} from '@yishi/forms';
import { describe, expect, test } from 'vitest';
import { createStepKinds } from '../core/index.ts';
import type { ProcedureDefinition } from '../definition/index.ts';
import { builtInStepKinds } from '../steps/index.ts';
import {
  blankProcedure,
  changeAccess,
  procedureLists,
  setStep,
  viewsInSteps,
  type AccessChange,
} from './index.ts';

const kinds = createStepKinds(builtInStepKinds);
const field = (id: string) => ({ id, key: id, kind: 'text', label: { 'zh-CN': id } });
const form: FormDefinition = {
  key: 'leave',
  title: { 'zh-CN': '请假' },
  fields: [field('days'), field('why')],
};

function must<T>(applied: { ok: true; value: T } | { ok: false; problems: unknown }): T {
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  return applied.value;
}

/** It is applied for and decided about on one form; each step names the view that it shows. */
function procedureWith(...views: string[]): ProcedureDefinition {
  let count = 0;
  const newId = () => `s${(count += 1)}`;
  let procedure = blankProcedure({ key: 'p', title: { 'zh-CN': '请假' } }, kinds, newId);
  views.forEach((view, at) => {
    const shown = { form: 'leave', view };
    const edit = setStep(procedure, `s${at + 1}`, ['settings', 'form'], shown);
    procedure = must(applyOperations(procedure, edit, procedureLists));
  });
  return procedure;
}

/** One of two steps is set up. */
function change(procedure: ProcedureDefinition, of: FormDefinition, more: Partial<AccessChange>) {
  const [, step] = procedure.steps;
  if (!step) throw new Error('no step');
  const { view } = step.settings['form'] as { view: string };
  const edits = changeAccess(procedure, of, [{ step, path: ['settings', 'form'], view, ...more }]);
  const after = must(applyOperations(of, edits.form, formLists));
  const next = must(applyOperations(procedure, edits.procedure, procedureLists));
  expect(must(applyOperations(after, invertOperations(edits.form), formLists))).toEqual(of);
  return { edits, form: after, shown: next.steps[1]?.settings['form'] };
}

const withView = (name: string, fields: Record<string, Access>): FormDefinition => ({
  ...form,
  views: { [name]: { title: { 'zh-CN': '初审' }, base: 'read', fields } },
});

describe('what a step sees and may change', () => {
  test('a step that reads everything gets a view of its own name for what it may change', () => {
    const done = change(procedureWith('fill', 'read'), form, { fields: { days: 'edit' } });
    expect(done.shown).toEqual({ form: 'leave', view: 'view-1' });
    expect(done.form.views?.['view-1']).toEqual({
      title: procedureWith().steps[1]?.name,
      base: 'read',
      fields: { days: 'edit' },
    });
  });

  test('a view of the form is changed where it stands, and as its base says is not named', () => {
    const before = withView('check', { days: 'hidden', why: 'masked' });
    const done = change(procedureWith('fill', 'check'), before, {
      base: 'hidden',
      fields: { days: undefined },
    });
    expect(done.edits.procedure).toEqual([]);
    expect(done.form.views?.['check']).toMatchObject({ base: 'hidden', fields: { why: 'masked' } });
  });

  test('set apart, it keeps what it saw and the others keep their view', () => {
    const before = withView('check', { why: 'masked' });
    const done = change(procedureWith('check', 'check'), before, { apart: true });
    expect(done.form.views?.['check']).toEqual(before.views?.['check']);
    expect(done.form.views?.['view-2']).toMatchObject({ base: 'read', fields: { why: 'masked' } });
    expect(done.shown).toEqual({ form: 'leave', view: 'view-2' });
  });

  test('what changes nothing makes no view', () => {
    const done = change(procedureWith('fill', 'read'), form, { fields: { days: undefined } });
    expect(done.edits).toEqual({ form: [], procedure: [] });
  });
});

describe('who sees a form how', () => {
  const steps = (procedure: ProcedureDefinition, of: FormDefinition) =>
    viewsInSteps(procedure, [of], kinds, 'leave').map(({ view, steps: all }) => [
      view,
      all.map(({ step }) => step.id),
    ]);

  test('steps of one view of the form stand together', () => {
    const procedure = procedureWith('check', 'check');
    expect(steps(procedure, withView('check', {}))).toEqual([['check', ['s1', 's2']]]);
  });

  test('what every form has stands once for each step', () => {
    expect(steps(procedureWith('read', 'read'), form)).toEqual([
      ['read', ['s1']],
      ['read', ['s2']],
    ]);
  });
});
