import type { Access, FieldUi } from '@yishi/forms';
import type { Problem } from '@yishi/policies';
import type { Cell, CellFactory } from './cell.ts';
import { asRecord, escaped } from './pointers.ts';
import type { Slot } from './slots.ts';

/** How a field stands in front of a person now. */
export type FieldMode = 'hidden' | 'read' | 'edit';

/** What a node needs from the form it belongs to. */
export interface NodeContext {
  cell: CellFactory;
  prefix: string;
  readonly: boolean;
  access(fieldId: string): Access;
  computed(fieldId: string): boolean;
  withheld(fieldId: string): boolean;
  nextRowKey(): string;
}

/** One object of the data: the form itself, a group, or a row of a table. */
export class Scope {
  readonly owner: FieldNode | undefined;
  readonly rowKey: string | undefined;
  readonly nodes: FieldNode[];
  /** Begins the ids of what stands in this object; row keys keep rows apart. */
  readonly prefix: string;

  constructor(
    slots: Slot[],
    context: NodeContext,
    place: { owner?: FieldNode; rowKey?: string; values: Record<string, unknown> },
  ) {
    this.owner = place.owner;
    this.rowKey = place.rowKey;
    const outer = place.owner?.scope.prefix ?? context.prefix;
    this.prefix = place.rowKey ? `${outer}-${place.rowKey}` : outer;
    this.nodes = slots.map((slot) => new FieldNode(slot, this, context, place.values));
  }

  /** JSON pointer of this object. */
  get pointer(): string {
    if (!this.owner) return '';
    return this.rowKey ? `${this.owner.pointer}/${this.index}` : this.owner.pointer;
  }

  /** Place of this row in its table, from 0. */
  get index(): number {
    return this.owner?.rows.findIndex((row) => row === this) ?? -1;
  }

  /** Every node of this object, layouts looked through. */
  *each(): Generator<FieldNode> {
    for (const node of this.nodes) yield* eachOf(node);
  }
}

/** A field of a form in front of a person: value, visibility, requiredness and problems as signals. */
export class FieldNode {
  readonly slot: Slot;
  readonly scope: Scope;
  readonly id: string;
  readonly access: Access;
  readonly computed: boolean;
  /** What was filled in here is not told to who looks. */
  readonly withheld: boolean;
  /** Fields inside a section that has no object of its own. */
  readonly children: FieldNode[];
  /** The object of a group. */
  readonly group: Scope | undefined;
  /** Set once the person has left the field. */
  touched = false;
  readonly #context: NodeContext;
  readonly #value: Cell<unknown>;
  readonly #rows: Cell<Scope[]>;
  readonly #visible: Cell<boolean>;
  readonly #required: Cell<boolean>;
  readonly #problems: Cell<Problem[]>;

  constructor(slot: Slot, scope: Scope, context: NodeContext, values: Record<string, unknown>) {
    this.slot = slot;
    this.scope = scope;
    this.id = `${scope.prefix}-${slot.ui.id}`;
    this.access = context.access(slot.ui.id);
    this.computed = context.computed(slot.ui.id);
    this.withheld = context.withheld(slot.ui.id);
    this.#context = context;
    const own = values[slot.ui.key];
    this.#value = context.cell<unknown>(slot.shape === 'value' ? own : undefined);
    this.#rows = context.cell<Scope[]>([]);
    this.#visible = context.cell(true);
    this.#required = context.cell(this.access === 'required');
    this.#problems = context.cell<Problem[]>([]);
    this.children =
      slot.shape === 'layout'
        ? slot.children.map((child) => new FieldNode(child, scope, context, values))
        : [];
    this.group =
      slot.shape === 'group'
        ? new Scope(slot.children, context, { owner: this, values: asRecord(own) })
        : undefined;
    if (slot.shape === 'rows') this.rows = rowsOf(this, own);
  }

  get ui(): FieldUi {
    return this.slot.ui;
  }
  get pointer(): string {
    return `${this.scope.pointer}/${escaped(this.ui.key)}`;
  }

  get value(): unknown {
    return this.#value.value;
  }
  set value(next: unknown) {
    this.#value.value = next;
  }

  get rows(): Scope[] {
    return this.#rows.value;
  }
  set rows(next: Scope[]) {
    this.#rows.value = next;
  }

  get visible(): boolean {
    return this.#visible.value;
  }
  set visible(next: boolean) {
    if (this.#visible.value !== next) this.#visible.value = next;
  }

  get required(): boolean {
    return this.#required.value;
  }
  set required(next: boolean) {
    const required = next || this.access === 'required';
    if (this.#required.value !== required) this.#required.value = required;
  }

  get problems(): Problem[] {
    return this.#problems.value;
  }
  set problems(next: Problem[]) {
    if (next.length > 0 || this.#problems.value.length > 0) this.#problems.value = next;
  }

  get mode(): FieldMode {
    if (this.access === 'hidden' || !this.visible) return 'hidden';
    if (this.#context.readonly || this.computed) return 'read';
    return this.access === 'edit' || this.access === 'required' ? 'edit' : 'read';
  }

  /** Whether this field or one inside it is shown now. */
  get shown(): boolean {
    if (this.mode === 'hidden') return false;
    return this.children.length === 0 || this.children.some((child) => child.shown);
  }

  /** What this view lets a person do with a field inside this one. */
  accessOf(fieldId: string): Access {
    return this.#context.access(fieldId);
  }

  /** A row for this table, not yet in it. */
  makeRow(values: Record<string, unknown>): Scope {
    const rowKey = this.#context.nextRowKey();
    return new Scope(this.slot.children, this.#context, { owner: this, rowKey, values });
  }
}

function rowsOf(table: FieldNode, value: unknown): Scope[] {
  return Array.isArray(value) ? value.map((row) => table.makeRow(asRecord(row))) : [];
}

function* eachOf(node: FieldNode): Generator<FieldNode> {
  yield node;
  for (const child of node.children) yield* eachOf(child);
}
