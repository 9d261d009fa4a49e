import {
  answers,
  chooseStep,
  describeStep,
  compileForm,
  migrationNeeds,
  proposeMigration,
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

/** What is being declared for stored data, kept as long as the designer is open. */
export class MigrationDraft {
  versions = $state.raw<Versions | null>(null);
  needs = $state.raw<MigrationNeed[]>([]);
  steps = $state.raw<MigrationStep[]>([]);

  /** Looks at what stands between two versions; what was chosen stays as long as it fits. */
  look(base: FormDefinition | null, form: FormDefinition): void {
    const [before, after] = [base, form].map((each) =>
      each ? compileForm(each, fieldKinds) : undefined,
    );
    this.versions = before?.ok && after?.ok ? { before: before.value, after: after.value } : null;
    const found = this.versions
      ? migrationNeeds(this.versions.before, this.versions.after, fieldKinds)
      : [];
    if (JSON.stringify(found) === JSON.stringify(this.needs)) return;
    this.needs = found;
    this.steps = proposeMigration(found);
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
