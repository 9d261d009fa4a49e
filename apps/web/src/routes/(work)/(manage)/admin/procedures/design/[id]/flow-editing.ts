import { describeEdit, type FormDefinition, type Operation, type Place } from '@yishi/forms';
import {
  addBlock,
  describeProcedureEdit,
  duplicateStep,
  findBlock,
  findStep,
  fits,
  insertStep,
  moveBlock,
  moveStep,
  moveStepBy,
  removeBlock,
  removeSteps,
  stepAround,
  stepPlace,
  stepsIn,
  stepsOf,
  unwrapStep,
  wrapStep,
  type StepDefinition,
  type StepKindDefinition,
} from '@yishi/workflows';
import { announcer, newNodeId } from '#lib/designer/index.ts';
import { text } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { FlowHistory } from './flow-history.svelte.ts';
import { FormsBeside } from './forms-beside.svelte.ts';
import type { ProcedureSession } from './procedure-session.svelte.ts';
import { stepKinds } from './step-kinds.ts';

const newId = () => newNodeId('s');

/** Everything that can be done to steps, each said aloud; menus, keys and dialogs all come here. */
export class FlowEditing {
  readonly session: ProcedureSession;
  readonly forms: FormsBeside;
  readonly history: FlowHistory;

  constructor(session: ProcedureSession) {
    this.session = session;
    this.forms = new FormsBeside(session);
    this.history = new FlowHistory(session, this.forms);
  }

  get procedure() {
    return this.session.procedure;
  }

  do(operations: readonly Operation[]): boolean {
    const before = this.procedure;
    const done = this.session.do(operations);
    if (!done) return false;
    this.history.note([this.session]);
    announcer.say(describeProcedureEdit(before, operations).map(text).join(m.ui_and()));
    return true;
  }

  /** One deed in a form that the procedure uses, and in the procedure what follows from it. */
  async doInForm(
    key: string,
    edit: (form: FormDefinition) => { form: Operation[]; procedure: Operation[] },
  ): Promise<void> {
    const form = await this.forms.open(key);
    if (!form) return;
    const before = form.content;
    const edits = edit(before);
    if (!this.forms.do(form, edits.form)) return;
    const follows = this.session.do(edits.procedure);
    this.history.note(follows ? [form, this.session] : [form]);
    announcer.say(describeEdit(before, edits.form).map(text).join(m.ui_and()));
  }

  /** The forms go on being designed in a place of their own. */
  async leaveForms(): Promise<void> {
    this.history.forget();
    await this.forms.leave();
  }

  /** When everything that was done is on the server. */
  async settled(): Promise<void> {
    await this.session.settled();
    await this.forms.settled();
  }

  /** Kinds that may stand at a place, as the palette offers them. */
  kindsAt(place: Place): StepKindDefinition[] {
    return stepKinds.all().filter((kind) => fits(this.procedure, stepKinds, kind, place));
  }

  /** After what is chosen; else before the end. */
  placeForNew(): Place {
    const { selected } = this.session;
    const found = selected === null ? undefined : findStep(this.procedure, selected);
    if (found && !stepKinds.get(found.step.kind)?.last) return found.place;
    const inside = selected === null ? undefined : findBlock(this.procedure, selected);
    if (inside) return this.#endOf(inside.block.id);
    return this.#endOf(found?.place.parent ?? null);
  }

  #endOf(block: string | null): Place {
    const last = stepsIn(this.procedure, block).at(-1);
    const ends = last && stepKinds.get(last.kind)?.last;
    return stepPlace(block, ends ? last.id : null);
  }

  add(kind: StepKindDefinition, place: Place): void {
    this.#putIn(insertStep(this.procedure, kind, place, newId));
  }

  duplicate(id: string): void {
    if (this.isFree(id)) this.#putIn(duplicateStep(this.procedure, id, newId));
  }

  #putIn(operations: Operation[]): void {
    const [inserted] = operations;
    if (this.do(operations) && inserted?.type === 'insert')
      this.session.selected = inserted.node.id;
  }

  /** What begins and what ends a procedure stays where it is. */
  isFree(id: string): boolean {
    const found = findStep(this.procedure, id);
    const kind = stepKinds.get(found?.step.kind ?? '');
    return !(kind?.first || (kind?.last && found?.place.parent === null));
  }

  /** Whether a step may go to a place, by what its kind says of first and last. */
  mayGo(step: StepDefinition, to: Place): boolean {
    const kind = stepKinds.get(step.kind);
    const [move] = moveStep(this.procedure, step.id, to);
    return move !== undefined && (!kind || fits(this.procedure, stepKinds, kind, to));
  }

  move(id: string, by: -1 | 1): void {
    const operations = moveStepBy(this.procedure, id, by);
    const [move] = operations;
    const step = findStep(this.procedure, id)?.step;
    if (move?.type === 'move' && step && this.isFree(id) && this.mayGo(step, move.to))
      this.do(operations);
  }

  moveTo(id: string, place: Place): void {
    this.do(moveStep(this.procedure, id, place));
  }

  /** Whether a step, by its id, may be dropped at a place. */
  mayDrop(id: string, place: Place): boolean {
    const step = findStep(this.procedure, id)?.step;
    return step !== undefined && this.mayGo(step, place);
  }

  drop(id: string, place: Place): void {
    this.moveTo(id, place);
    this.session.selected = id;
  }

  wrap(id: string, kind: StepKindDefinition): void {
    this.do(wrapStep(this.procedure, id, kind, newId));
  }

  unwrap(id: string): void {
    const [first] = findStep(this.procedure, id)?.step.blocks?.flatMap(({ steps }) => steps) ?? [];
    if (this.do(unwrapStep(this.procedure, id))) this.session.selected = first?.id ?? null;
  }

  /** Takes it out; what stands beside it is chosen next, so that the keyboard goes on from there. */
  remove(id: string): void {
    if (!this.isFree(id)) return;
    const parent = findStep(this.procedure, id)?.place.parent ?? null;
    const siblings = stepsIn(this.procedure, parent);
    const at = siblings.findIndex((each) => each.id === id);
    const next = siblings[at + 1] ?? siblings[at - 1];
    if (this.do(removeSteps(this.procedure, [id]))) this.session.selected = next?.id ?? parent;
  }

  #kindAround(block: string): { step: StepDefinition; kind: StepKindDefinition } | undefined {
    const found = findBlock(this.procedure, block);
    const step = found && stepAround(this.procedure, { ...found, place: stepPlace(block) })?.step;
    const kind = stepKinds.get(step?.kind ?? '');
    return step && kind ? { step, kind } : undefined;
  }

  /** The kind of the step that a block belongs to. */
  kindOfBlock(block: string): StepKindDefinition | undefined {
    return this.#kindAround(block)?.kind;
  }

  addBlock(step: StepDefinition): void {
    const kind = stepKinds.get(step.kind);
    if (kind) this.#putIn(addBlock(this.procedure, step.id, kind, newId));
  }

  moveBlock(id: string, by: -1 | 1): void {
    this.do(moveBlock(this.procedure, id, by));
  }

  removeBlock(id: string): void {
    const around = this.#kindAround(id);
    if (around && this.do(removeBlock(this.procedure, id, around.kind)))
      this.session.selected = around.step.id;
  }

  canRemoveBlock(id: string): boolean {
    const around = this.#kindAround(id);
    return around !== undefined && removeBlock(this.procedure, id, around.kind).length > 0;
  }

  /** The step before or after the chosen one; before the first is the procedure itself. */
  step(by: -1 | 1): void {
    const all = stepsOf(this.procedure);
    const at = all.findIndex(({ step }) => step.id === this.session.selected);
    const next = all[at + by];
    if (next) this.session.selected = next.step.id;
    else if (at + by < 0) this.session.selected = null;
  }
}
