import {
  answers,
  chooseStep,
  describeStep,
  compileForm,
  migrationNeeds,
  proposeMigration,
  replaceWritten,
  type CompiledForm,
  type FormDefinition,
  type MigrationNeed,
  type MigrationStep,
} from '@yishi/forms';
import type { Text } from '@yishi/policies';
import { fieldKinds } from '#lib/form/index.ts';

export interface Versions {
  before: CompiledForm;
  after: CompiledForm;
}

export interface StoredValue {
  words: string;
  count: number;
}

export const storedKey = (field: string, value: unknown): string => JSON.stringify([field, value]);

/** Words that no list has. */
const anyWords = '\u0000';

/** What is being declared for stored data, kept as long as the designer is open. */
export class MigrationDraft {
  versions = $state.raw<Versions | null>(null);
  needs = $state.raw<MigrationNeed[]>([]);
  steps = $state.raw<MigrationStep[]>([]);
  /** How often a value is stored, by field and value. */
  stored = $state.raw<ReadonlyMap<string, number>>(new Map());
  #found = '';

  /** Looks at what stands between two versions; what was chosen stays as long as it fits. */
  look(base: FormDefinition | null, form: FormDefinition): void {
    const [before, after] = [base, form].map((each) =>
      each ? compileForm(each, fieldKinds) : undefined,
    );
    this.versions = before?.ok && after?.ok ? { before: before.value, after: after.value } : null;
    const found = this.versions
      ? migrationNeeds(this.versions.before, this.versions.after, fieldKinds)
      : [];
    if (JSON.stringify(found) === this.#found) return;
    this.#found = JSON.stringify(found);
    this.needs = found;
    this.steps = proposeMigration(found);
  }

  /** Proposes for texts that become a list what stands in records, with what each is like there. */
  async propose(valuesOf: (field: string) => Promise<StoredValue[]>): Promise<void> {
    const { versions } = this;
    if (!versions) return;
    for (const { field } of this.needs.filter(({ change }) => change === 'retyped')) {
      // Asked only where it would help: a list that any words could be replaced by.
      if (!replaceWritten(versions, fieldKinds, field, [anyWords])) continue;
      const values = await valuesOf(field);
      const written = values.map(({ words }) => words);
      const step = replaceWritten(versions, fieldKinds, field, written);
      if (!step || this.versions !== versions) continue;
      const stored = values.map(({ words, count }) => [storedKey(field, words), count] as const);
      this.stored = new Map([...this.stored, ...stored]);
      this.needs = this.needs.map((need) =>
        need.field === field ? { ...need, choices: [step, ...need.choices] } : need,
      );
      this.choose(step);
    }
  }

  stepFor(need: MigrationNeed): MigrationStep | undefined {
    return this.steps.find((step) => answers(step, need));
  }

  /** What the steps do, in sentences. */
  words(): Text[] {
    const { versions } = this;
    return versions ? this.steps.map((step) => describeStep(versions, fieldKinds, step)) : [];
  }

  choose(step: MigrationStep): void {
    this.steps = chooseStep(this.steps, this.needs, step);
  }

  /** The same step with another setting. */
  adjust(old: MigrationStep, step: MigrationStep): void {
    this.steps = this.steps.map((each) => (each === old ? step : each));
  }
}
