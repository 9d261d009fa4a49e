import { compileForm, type FormData } from '@yishi/forms';
import type { Problem } from '@yishi/policies';
import {
  generatedData,
  madeUpGiven,
  openPlay,
  type Bundle,
  type Given,
  type Play,
  type PlayTitles,
  type Task,
  type When,
} from '@yishi/workflows';
import type { FormModel } from '#lib/form/index.ts';
import { previewModel } from '#lib/designer/index.ts';
import { kinds } from './kinds.ts';

/** A procedure on the table; everything it shows is worked out again after every move. */
export class PlayTable {
  readonly bundle: Bundle;
  readonly given: Given;
  /** What posts and people are called here. */
  readonly titles: PlayTitles;
  readonly #play: Play;
  #moves = $state(0);
  /** Who one is now. */
  person = $state('申请人');
  /** Id of the task in hand. */
  taskId = $state<string | null>(null);
  opinion = $state('');
  problems = $state.raw<Problem[]>([]);
  model = $state.raw<FormModel | undefined>(undefined);

  constructor(bundle: Bundle, now: string, titles: PlayTitles) {
    this.bundle = bundle;
    this.titles = titles;
    this.given = madeUpGiven(bundle, kinds.stepKinds, { now, titles });
    this.#play = openPlay(bundle, this.given, kinds);
    this.take(null);
  }

  get play(): Play {
    // Read, so that whoever asks is told when something has moved.
    return this.#moves < 0 ? this.#play : this.#play;
  }

  /** People with the number of their open tasks, who started first. */
  get people(): { name: string; tasks: number }[] {
    return this.given.people.map(({ name }) => ({ name, tasks: this.play.tasks(name).length }));
  }

  get task(): Task | undefined {
    return this.play.tasks(this.person).find(({ id }) => id === this.taskId);
  }

  get ended(): boolean {
    const { state } = this.play;
    return state !== undefined && state.phase !== 'running';
  }

  /** Somebody takes a task in hand, or with none what they may begin. */
  take(task: Task | null): void {
    this.taskId = task?.id ?? null;
    this.opinion = '';
    this.problems = [];
    const shown = this.play.state && !task ? undefined : this.play.formOf(task ?? undefined);
    const definition = this.bundle.forms[shown?.form ?? ''];
    const compiled = definition && compileForm(definition, kinds.fieldKinds);
    this.model =
      shown && compiled?.ok
        ? previewModel(compiled.value, shown.view, shown.base as FormData)
        : undefined;
  }

  become(person: string): void {
    this.person = person;
    const [first] = this.play.tasks(person);
    this.take(first ?? null);
  }

  /** Whether the form in hand lets anything be filled in. */
  get fillable(): boolean {
    const access = this.model?.form.views[this.model.view] ?? {};
    return Object.values(access).some((one) => one === 'edit' || one === 'required');
  }

  /** Fills the form in hand with plausible data. */
  generate(): void {
    const { model } = this;
    if (!model) return;
    const made = generatedData(this.bundle, model.form.key, this.given, kinds, Math.random);
    model.forget();
    model.replace({ ...model.data, ...made });
  }

  /** Does something in a person's name; the next open task of theirs, or of others, is taken up. */
  async act(when: When): Promise<boolean> {
    if (this.model && 'actor' in when && when.data !== undefined) {
      const wrong = await this.model.check();
      if (wrong.length > 0) return false;
    }
    this.problems = this.#play.act(when);
    this.#moves += 1;
    if (this.problems.length > 0) return false;
    this.#goOn();
    return true;
  }

  /** Takes a task out of its pool, or gives it back. */
  claim(task: Task, by: string | undefined): void {
    this.#play.claim(task, by);
    this.#moves += 1;
  }

  backTo(count: number): void {
    this.#play.backTo(count);
    this.#moves += 1;
    this.#goOn();
    if (!this.play.state) this.become(this.given.people[0]?.name ?? this.person);
  }

  #goOn(): void {
    if (!this.play.state) return this.take(null);
    const own = this.play.tasks(this.person)[0];
    const other = this.given.people.find(({ name }) => this.play.tasks(name).length > 0);
    if (own) this.take(own);
    else if (other) this.become(other.name);
    else this.take(null);
  }

  get moves(): number {
    return this.#moves;
  }
}
