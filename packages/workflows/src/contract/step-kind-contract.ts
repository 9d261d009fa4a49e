import type { StepKind, StepKindRegistry } from '../core/index.ts';
import {
  checkExample,
  checkNames,
  checkSchema,
  checkSettings,
  checkUses,
} from './check-definition.ts';
import { checkLives } from './check-behaviour.ts';

/** One rule that every step kind keeps; `run` throws where it is broken. */
export interface ContractRule {
  name: string;
  run(): void;
}

interface Rule {
  name: string;
  check(kind: StepKind, registry: StepKindRegistry): void;
  /** Tries the example; that there is one is a rule of its own. */
  tries?: boolean;
}

const rules: Rule[] = [
  { name: 'is named in kebab-case and in both languages', check: checkNames },
  {
    name: 'has a closed settings schema of the subset of forms, every part named',
    check: checkSchema,
  },
  { name: 'has an example that fits its schema, is published and compiles', check: checkExample },
  {
    name: 'refuses settings that are missing, unknown or of a wrong type',
    check: checkSettings,
    tries: true,
  },
  { name: 'points only to what is in its settings', check: checkUses, tries: true },
  {
    name: 'is pure: the same in, the same out, nothing changed, plain moves, no case lost',
    check: checkLives,
    tries: true,
  },
];

/** The rules for every kind of the registry; a test runs each: `test(rule.name, () => rule.run())`. */
export function stepKindContract(registry: StepKindRegistry): ContractRule[] {
  return registry.all().flatMap((kind) =>
    rules.map(({ name, check, tries = false }) => ({
      name: `${kind.kind}: ${name}`,
      run: () => {
        if (!tries || kind.example !== undefined) check(kind, registry);
      },
    })),
  );
}
