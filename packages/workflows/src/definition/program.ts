import type { Feel } from '@yishi/forms';
import type { PolicyDefinition } from '@yishi/policies';

/** A step ready to run: texts and layout left out. */
export interface ProgramStep {
  id: string;
  kind: string;
  version: number;
  key?: string;
  settings: Record<string, unknown>;
  blocks?: ProgramBlock[];
}

export interface ProgramBlock {
  id: string;
  when?: Feel;
  otherwise?: boolean;
  steps: ProgramStep[];
}

/** The input of a case's workflow: at most 200 KB as JSON. */
export interface Program {
  /** From 2 on everyone is told why they themselves are asked, not why all of them are. */
  format: 1 | 2;
  bundle: string;
  procedure: string;
  number: string;
  caseTitle: Feel;
  timeZone: string;
  steps: ProgramStep[];
  policies: Record<string, PolicyDefinition>;
  /** Form whose fields expressions read without a prefix: that of the start step. */
  mainForm?: string;
  /** Names that steps give to values; null until they do. */
  variables: string[];
  /** By form key: ways of keys to the values that a submission's `reads` must carry. */
  reads: Record<string, string[][]>;
  /** By form key: field ids that settings refer to, with the keys that lead to them. */
  fields: Record<string, Record<string, string[]>>;
}
