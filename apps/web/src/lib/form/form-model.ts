import {
  applyLogicBy,
  viewOf,
  withheldFields,
  type Audience,
  type CompiledForm,
  type FieldKindRegistry,
  type FormData,
  type FormValidator,
  type LogicResult,
} from '@yishi/forms';
import type { ExpressionEngine, Problem } from '@yishi/policies';
import { afterPaint } from './after-paint.ts';
import { plainCell, type Cell, type CellFactory } from './cell.ts';
import type { FieldNode } from './field-node.ts';
import { Scope, type NodeContext } from './field-node.ts';
import { dataOf, fill, nearest, nodesByPointer, walk, walkNode, wantsRow } from './node-tree.ts';
import { pointerReleased } from './pointer-released.ts';
import { valueAt, withValue } from './pointers.ts';
import { slotsOf } from './slots.ts';

export interface FormModelOptions {
  form: CompiledForm;
  kinds: FieldKindRegistry;
  engine: ExpressionEngine;
  view: string;
  data?: FormData;
  readonly?: boolean;
  /** What a row begins with that is added to a table, by the id of that. */
  newRow?: (table: string) => FormData | undefined;
  /** For whom the data were masked; they may hold less than was filled in. */
  audience?: Audience;
  cell?: CellFactory;
  /** The installation's zone; decides which day `today()` is. */
  timeZone: string;
  now: () => Date;
  /** Comes when it has been loaded; until then the logic alone finds problems. */
  validator?: Promise<FormValidator>;
}

let instances = 0;

/** A form that a person fills: one signal per field, and only what depends on a change is redone. */
export class FormModel {
  readonly form: CompiledForm;
  readonly view: string;
  readonly kinds: FieldKindRegistry;
  readonly readonly: boolean;
  readonly root: Scope;
  readonly #options: FormModelOptions;
  readonly #revision: Cell<number>;
  readonly #problems: Cell<Problem[]>;
  readonly #warnings: Cell<Problem[]>;
  /** Fields with anything wrong, shown or not, as of the last check. */
  readonly #wrong: Cell<ReadonlySet<FieldNode> | undefined>;
  /** Forgets the check that was put off. */
  #dropCheck: () => void = () => undefined;
  /** Fields whose problems have been asked for; everything when true. */
  #asked: ReadonlySet<FieldNode> | boolean = false;
  #checks = 0;
  #rowKeys = 0;
  /** All that was typed or came along, fields that do not show included. */
  #data: FormData;
  #logic: LogicResult;
  /** When that was. */
  #settledAt = '';
  /** Nodes at which problems are shown. */
  #told: Set<FieldNode> = new Set();
  /** Nodes by pointer, until rows come or go. */
  #known: Map<string, FieldNode> | undefined;

  constructor(options: FormModelOptions) {
    this.form = options.form;
    this.view = options.view;
    this.kinds = options.kinds;
    this.readonly = options.readonly ?? false;
    this.#options = options;
    this.#data = options.data ?? {};
    const cell = options.cell ?? plainCell;
    this.#revision = cell(0);
    this.#problems = cell<Problem[]>([]);
    this.#warnings = cell<Problem[]>([]);
    this.#wrong = cell<ReadonlySet<FieldNode> | undefined>(undefined);
    this.root = new Scope(slotsOf(options.form), this.#context(cell), { values: this.#data });
    this.#logic = this.#settle();
    this.#showAll();
    this.#beginRows();
    if (!this.readonly && options.validator) void this.#recheck();
  }

  #context(cell: CellFactory): NodeContext {
    const access = viewOf(this.form, this.view);
    const { fields } = this.form.logic;
    const withheld = withheldFields(this.form, this.#options.audience ?? 'staff');
    return {
      cell,
      prefix: `f${++instances}`,
      readonly: this.readonly,
      access: (id) => access[id] ?? 'read',
      computed: (id) => fields[id]?.value !== undefined,
      withheld: (id) => withheld.has(id),
      nextRowKey: () => `r${++this.#rowKeys}`,
    };
  }

  /** Grows with every change made by a person; what autosave watches. */
  get revision(): number {
    return this.#revision.value;
  }
  /** What the last check found, in the order of the form. */
  get problems(): Problem[] {
    return this.#problems.value;
  }
  /** What is worth a second look and stops nobody. */
  get warnings(): Problem[] {
    return this.#warnings.value;
  }
  /** All that stands in the form, also where it does not show; what a draft keeps. */
  get data(): FormData {
    return this.#data;
  }
  /** What the form says: computed values set, values that do not show left out. */
  get settled(): FormData {
    return this.#logic.data;
  }

  nodes(): Generator<FieldNode> {
    return walk(this.root);
  }

  /** The node at a JSON pointer, or the nearest one around it. */
  nodeAt(pointer: string): FieldNode | undefined {
    return nearest(this.#places(), pointer);
  }

  set(node: FieldNode, value: unknown): void {
    node.value = value;
    this.#data = withValue(this.#data, node.pointer, value);
    this.#changed(node);
  }

  addRow(
    table: FieldNode,
    values = this.#options.newRow?.(table.ui.id) ?? {},
    at = table.rows.length,
  ): Scope {
    const row = table.makeRow(values);
    this.insertRow(table, row, at);
    return row;
  }

  insertRow(table: FieldNode, row: Scope, at: number): void {
    this.setRows(table, table.rows.toSpliced(at, 0, row));
  }

  removeRow(table: FieldNode, row: Scope): void {
    this.setRows(
      table,
      table.rows.filter((other) => other !== row),
    );
  }

  moveRow(table: FieldNode, row: Scope, by: -1 | 1): void {
    const from = table.rows.indexOf(row);
    const to = from + by;
    if (to < 0 || to >= table.rows.length) return;
    this.setRows(table, table.rows.toSpliced(from, 1).toSpliced(to, 0, row));
  }

  duplicateRow(table: FieldNode, row: Scope): Scope {
    return this.addRow(table, dataOf(row), row.index + 1);
  }

  /** Replaces what stands in the form, e.g. by a copy kept on this machine. */
  replace(data: FormData): void {
    this.#data = data;
    fill(this.root, data);
    this.#known = undefined;
    this.#logic = this.#settle();
    this.#showAll();
    this.#beginRows();
    this.#revision.value += 1;
  }

  /** Checks as for sending, all or a part, and puts the problems at their fields. */
  async check(part?: readonly FieldNode[]): Promise<Problem[]> {
    this.#asked = part ? new Set(part.flatMap((node) => [...walkNode(node)])) : true;
    await this.#recheck();
    return this.problems;
  }

  /**
   * What would be wrong in some rows of a table if it had these rows; of what is missing nothing is
   * said, for nothing was sent yet.
   */
  async problemsWith(
    table: FieldNode,
    rows: readonly Scope[],
    concerned: (row: number) => boolean,
  ): Promise<Problem[]> {
    const validate = await this.#options.validator?.catch(() => undefined);
    if (!validate) return [];
    const { now, timeZone } = this.#options;
    const data = withValue(this.#data, table.pointer, rows.map(dataOf));
    const at = { view: this.view, mode: 'submit' as const, now: now().toISOString(), timeZone };
    return validate(data, { ...at, ...this.#base() }).problems.filter(({ path, code }) => {
      const inside = path.startsWith(`${table.pointer}/`);
      const row = Number(path.slice(table.pointer.length + 1).split('/')[0]);
      return inside && concerned(row) && !code.startsWith('missing.');
    });
  }

  /** The person left a field: what is wrong with what stands there is said now, not later. */
  async leave(node: FieldNode): Promise<void> {
    if (this.readonly) return;
    node.touched = true;
    await pointerReleased();
    await this.#recheck();
  }

  /** Whether nothing is missing or wrong in a part, as far as has been checked. */
  complete(part: readonly FieldNode[]): boolean {
    const wrong = this.#wrong.value;
    return (
      wrong !== undefined &&
      !part.flatMap((node) => [...walkNode(node)]).some((node) => wrong.has(node))
    );
  }

  /** Problems are no longer shown; those of fields that were left are. */
  forget(): void {
    this.#asked = false;
    this.#problems.value = [];
  }

  /** Puts problems that came from elsewhere, e.g. the server, at their fields. */
  show(problems: Problem[]): void {
    this.#asked = true;
    this.#place(problems);
  }

  /** Other rows in a table; those that stay keep their signals and ids. */
  setRows(table: FieldNode, rows: Scope[]): void {
    table.rows = rows;
    this.#known = undefined;
    this.#data = withValue(this.#data, table.pointer, rows.map(dataOf));
    this.#changed(table);
  }

  #changed(node: FieldNode): void {
    this.#logic = this.#settle(node.pointer);
    if (node.slot.shape === 'rows') this.#showAll();
    else this.#showChanges();
    this.#revision.value += 1;
    this.#recheckSoon(node);
  }

  /**
   * What was typed shows first, what is wrong with it in the frame after; what is missing elsewhere
   * may wait until the typing rests.
   */
  #recheckSoon(node: FieldNode): void {
    this.#dropCheck();
    const recheck = () => void this.#recheck();
    if (this.#asked !== false || node.problems.length > 0) this.#dropCheck = afterPaint(recheck);
    else if (this.#options.validator) {
      const soon = setTimeout(recheck, 500);
      this.#dropCheck = () => clearTimeout(soon);
    }
  }

  /** A table that wants a row begins with one; that alone is no change made by the person. */
  #beginRows(): void {
    const tables = [...this.nodes()].filter(wantsRow);
    if (tables.length === 0) return;
    for (const table of tables) {
      table.rows = [table.makeRow({})];
      this.#known = undefined;
      this.#data = withValue(this.#data, table.pointer, [{}]);
    }
    this.#logic = this.#settle();
    this.#showAll();
  }

  #settle(changed?: string): LogicResult {
    const { engine, now, timeZone } = this.#options;
    const at = { now: now().toISOString(), timeZone };
    this.#settledAt = at.now;
    const since = changed === undefined ? {} : { changed: [changed], previous: this.#logic };
    return applyLogicBy(engine, this.form, this.kinds, this.#data, { ...at, ...since });
  }

  #showAll(): void {
    for (const [pointer, node] of this.#places()) this.#showLogic(pointer, node);
    this.#warnings.value = this.#logic.warnings;
  }

  #showChanges(): void {
    if (this.#logic.changes.length > 0) {
      const nodes = this.#places();
      for (const pointer of this.#logic.changes) {
        const node = nodes.get(pointer);
        if (node) this.#showLogic(pointer, node);
      }
    }
    if (this.#warnings.value !== this.#logic.warnings) this.#warnings.value = this.#logic.warnings;
  }

  #showLogic(pointer: string, node: FieldNode): void {
    node.visible = this.#logic.visible[pointer] !== false;
    node.required = this.#logic.required[pointer] === true;
    if (!node.computed) return;
    // Computed from what is masked here, it would be wrong: what came along stands.
    const came = this.readonly ? valueAt(this.#data, pointer) : undefined;
    node.value = came ?? valueAt(this.#logic.data, pointer);
  }

  async #recheck(): Promise<void> {
    const check = ++this.#checks;
    const validate = await this.#options.validator?.catch(() => undefined);
    if (check !== this.#checks) return;
    const { now, timeZone } = this.#options;
    const at = { now: now().toISOString(), timeZone };
    const found = validate
      ? validate(this.#data, {
          view: this.view,
          mode: 'submit',
          ...at,
          ...this.#base(),
          ...this.#settledBy(at.now),
        }).problems
      : this.#logic.problems;
    this.#place(found);
  }

  /** What was settled within this minute need not be settled again to be checked. */
  #settledBy(now: string): { settled?: LogicResult } {
    return this.#settledAt.slice(0, 16) === now.slice(0, 16) ? { settled: this.#logic } : {};
  }

  #places(): Map<string, FieldNode> {
    return (this.#known ??= nodesByPointer(this.root));
  }

  #base(): { base?: FormData } {
    return this.#options.data ? { base: this.#options.data } : {};
  }

  #place(found: Problem[]): void {
    const places = this.#places();
    const atNode = new Map<FieldNode, Problem[]>();
    const ordered: Problem[] = [];
    for (const problem of found) {
      const node = nearest(places, problem.path);
      if (node) atNode.set(node, [...(atNode.get(node) ?? []), problem]);
      else if (this.#asked === true) ordered.push(problem);
    }
    // Nothing wrong before and nothing now: nobody who looks on need look again.
    if (atNode.size > 0 || this.#wrong.value?.size !== 0)
      this.#wrong.value = new Set(atNode.keys());
    const concerned = new Set([...this.#told, ...atNode.keys()]);
    this.#told = new Set();
    for (const node of concerned.size > 0 ? this.nodes() : []) {
      if (!concerned.has(node)) continue;
      const all = atNode.get(node) ?? [];
      if (this.#asks(node)) ordered.push(...all);
      else all.splice(0, all.length, ...all.filter((each) => node.touched && !missing(each)));
      node.problems = all;
      if (all.length > 0) this.#told.add(node);
    }
    if (ordered.length > 0 || this.#problems.value.length > 0) this.#problems.value = ordered;
  }

  #asks(node: FieldNode): boolean {
    return typeof this.#asked === 'boolean' ? this.#asked : this.#asked.has(node);
  }
}

/** A missing answer is said when the form is checked, not while it is being filled. */
function missing(problem: Problem): boolean {
  return problem.code.startsWith('missing.');
}
