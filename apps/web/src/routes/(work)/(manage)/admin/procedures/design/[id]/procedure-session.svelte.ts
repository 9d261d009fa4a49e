import type { ProcedureDesign, Routes } from '@yishi/api';
import type { FormDefinition } from '@yishi/forms';
import { procedureLists, type PlayTitles, type ProcedureDefinition } from '@yishi/workflows';
import { call } from '#lib/api/index.ts';
import { SvelteSet } from 'svelte/reactivity';
import { EditSession } from '#lib/designer/index.ts';
import type { PathMarks } from './path-marks.ts';

export type DesignUses = Routes['GET /admin/designs/{id}/uses']['answer'];

/** A procedure while it is designed, with the forms and registers that it may use. */
export class ProcedureSession extends EditSession<ProcedureDefinition> {
  uses = $state.raw() as DesignUses;

  /** Where a play stands, while one is on. */
  marks = $state.raw<PathMarks>();
  /** Steps whose blocks are not shown. */
  readonly folded = new SvelteSet<string>();

  /** What posts, roles and people are called here. */
  readonly titles: PlayTitles;

  constructor(design: ProcedureDesign, uses: DesignUses, titles: PlayTitles) {
    super(design, procedureLists);
    this.uses = uses;
    this.titles = titles;
  }

  get procedure(): ProcedureDefinition {
    return this.content;
  }

  get forms(): readonly FormDefinition[] {
    return this.uses.forms.map(({ form }) => form);
  }

  /** A form as it is now; the place in the list stays. */
  putForm(key: string, used: DesignUses['forms'][number]): void {
    const forms = this.uses.forms.map((each) => (each.form.key === key ? used : each));
    this.uses = { ...this.uses, forms };
  }

  /** Forms may have been changed in another window meanwhile. */
  async lookAround(): Promise<void> {
    const answer = await call('GET /admin/designs/{id}/uses', { params: { id: this.id } });
    if (answer.ok) this.uses = answer.value;
  }
}
