import type { PlayTitles, Scenario } from '@yishi/workflows';
import { setProcedure } from '@yishi/workflows';
import { bundleOf, findingsOf } from './check/bundle-of.ts';
import { PlayTable } from './check/play-table.svelte.ts';
import type { FlowEditing } from './flow-editing.ts';
import type { PathMarks } from './path-marks.ts';

/** A procedure tried beside its path: the cards show where it stands and which ways were taken. */
export class FlowPlay implements PathMarks {
  readonly #editing: FlowEditing;
  readonly #titles: PlayTitles;
  table = $state.raw<PlayTable>();
  /** What is being tried; what changes from then on is not. */
  #tried = $state.raw<readonly unknown[]>([]);
  readonly #marks = $derived.by(() => marksOf(this.table?.play.drawing() ?? []));

  constructor(editing: FlowEditing) {
    this.#editing = editing;
    this.#titles = editing.session.titles;
  }

  get findings() {
    const { procedure, uses } = this.#editing.session;
    return findingsOf(procedure, uses);
  }

  get stale(): boolean {
    const now = this.#parts();
    return this.table !== undefined && this.#tried.some((part, at) => part !== now[at]);
  }

  start(): void {
    const { procedure, uses } = this.#editing.session;
    this.table = new PlayTable(bundleOf(procedure, uses), new Date().toISOString(), this.#titles);
    this.#tried = this.#parts();
  }

  /** What of the design decides how a case goes; its scenarios do not. */
  #parts(): readonly unknown[] {
    const { procedure, forms } = this.#editing.session;
    return [procedure.steps, ...forms];
  }

  keep(scenario: Scenario): void {
    const { procedure } = this.#editing;
    const path = ['scenarios', `s${Date.now().toString(36)}`];
    this.#editing.do(setProcedure(procedure, path, scenario as never));
  }

  markOf(id: string) {
    return this.#marks.get(id);
  }
}

type Drawn = ReturnType<PlayTable['play']['drawing']>;
type Mark = NonNullable<ReturnType<PathMarks['markOf']>>;

const marksOf = (drawn: Drawn): ReadonlyMap<string, Mark> =>
  new Map(
    drawn.flatMap(({ id, state, people, blocks }): [string, Mark][] => [
      [id, { state, people: people.map(({ name }) => name) }],
      ...blocks.map((block): [string, Mark] => [block.id, { state: block.state, people: [] }]),
      ...blocks.flatMap(({ steps }) => [...marksOf(steps)]),
    ]),
  );
