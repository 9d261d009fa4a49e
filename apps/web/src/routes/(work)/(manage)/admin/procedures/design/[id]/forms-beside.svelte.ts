import type { FormDefinition, Operation } from '@yishi/forms';
import { formLists } from '@yishi/forms';
import { call, problemText } from '#lib/api/index.ts';
import { EditSession } from '#lib/designer/index.ts';
import { toasts } from '#lib/ui/index.ts';
import type { ProcedureSession } from './procedure-session.svelte.ts';

type FormSession = EditSession<FormDefinition>;

/** Forms of the procedure that are changed from its own page; each is a design by itself. */
export class FormsBeside {
  readonly #session: ProcedureSession;
  #opened = $state.raw<Readonly<Record<string, FormSession>>>({});

  constructor(session: ProcedureSession) {
    this.#session = session;
  }

  get all(): readonly FormSession[] {
    return Object.values(this.#opened);
  }

  /** The design of a form, begun where there is none; why there is none is said. */
  async designOf(key: string): Promise<string | undefined> {
    const { uses, pack } = this.#session;
    const there = uses.forms.find(({ form }) => form.key === key)?.design;
    if (there) return there;
    const made = await call('POST /admin/designs', { body: { pack: pack.key, form: key } });
    if (made.ok) return made.value.id;
    toasts.show(problemText(made.problem), { tone: 'danger' });
    return undefined;
  }

  /** An edit of a form that is open. */
  do(form: FormSession, operations: readonly Operation[]): boolean {
    if (!form.do(operations)) return false;
    this.show();
    void this.#keep(form);
    return true;
  }

  async open(key: string): Promise<FormSession | undefined> {
    const known = this.#opened[key];
    if (known && !known.gone) return known;
    const id = await this.designOf(key);
    if (id === undefined) return undefined;
    const answer = await call('GET /admin/designs/{id}', { params: { id } });
    if (!answer.ok) {
      toasts.show(problemText(answer.problem), { tone: 'danger' });
      return undefined;
    }
    if (answer.value.kind !== 'form') return undefined;
    const form = new EditSession<FormDefinition>(answer.value, formLists);
    this.#opened = { ...this.#opened, [key]: form };
    return form;
  }

  /** An edit that met another's is told of, and the form shown as it is. */
  async #keep(form: FormSession): Promise<void> {
    await form.settled();
    this.show();
    if (form.refused) toasts.show(problemText(form.refused), { tone: 'danger' });
    form.refused = null;
  }

  /** The page shows the forms as they are now. */
  show(): void {
    for (const [key, { id, content }] of Object.entries(this.#opened))
      this.#session.putForm(key, { design: id, form: content });
  }

  async settled(): Promise<void> {
    for (const form of this.all) await form.settled();
  }

  /** They go on being changed elsewhere. */
  async leave(): Promise<void> {
    await this.settled();
    this.#opened = {};
  }
}
