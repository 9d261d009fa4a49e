import type { JsonSchema } from '@yishi/forms';
import type { Json } from '@yishi/policies';
import type { Component } from 'svelte';
import type { FlowEditing } from '../flow-editing.ts';

/** Where a setting stands: what it may point to. */
export interface SettingScope {
  editing: FlowEditing;
  /** Id of the step; null for settings of the procedure itself. */
  step: string | null;
  /** All settings of the step. */
  settings: Record<string, unknown>;
  /** The editor of a setting inside another; it comes along, for editors hold editors. */
  editorOf: (schema: JsonSchema) => Component<SettingProps>;
}

/** What every editor of a setting gets. */
export interface SettingProps {
  schema: JsonSchema;
  label: string;
  value: unknown;
  required: boolean;
  /** The settings beside it. */
  around: Record<string, unknown>;
  scope: SettingScope;
  /** Undefined takes it away. */
  onwritten: (value: Json | undefined) => void;
}
