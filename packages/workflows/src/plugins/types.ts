import type { FieldKind, JsonSchema } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import type { Json, StepKind } from '../core/index.ts';

/** What a plug-in's package.json says of it under `yishi`. */
export interface PluginManifest {
  /** Version of the door it was written for: 1. */
  door: number;
  /** What it adds, with versions: `field/<kind>`, `step/<kind>`, `connector/<key>`. */
  adds: Record<string, number>;
}

/** The pure half of a plug-in, exported as `plugin` by its entry `.`. */
export interface Plugin {
  fieldKinds?: readonly FieldKind[];
  stepKinds?: readonly StepKind[];
  /** Sentences of the timeline by code of `Log`, with `{step}`, `{who}` and its params as `{name}`. */
  words?: Readonly<Record<string, Text>>;
}

/** AbortSignal where there is one: this package knows no platform. */
type Signal = typeof globalThis extends { AbortSignal: { prototype: infer Known } } ? Known : never;

export interface ConnectorCall {
  caseId: string;
  /** The same for every try: what the other side can recognise a repetition by. */
  effectId: string;
  signal: Signal;
}

/** A way out of the installation; called at least once for every effect, so it must bear repetition. */
export interface Connector {
  key: string;
  /** A throw is tried again; a ConnectorRefusal is not. */
  call(input: Json, call: ConnectorCall): Promise<Json>;
}

/** The other side has said no: trying again would not help. */
export class ConnectorRefusal extends Error {
  override name = 'ConnectorRefusal';
}

/** What leaves the installation: exported as `server` by the entry `./server`. */
export interface PluginServer {
  connectors: readonly PluginConnector[];
}

/** A connector with what an installation must set for it: addresses and secrets, never in a bundle. */
export interface PluginConnector {
  key: string;
  version: number;
  title: Text;
  description: Text;
  /** Its settings as a form; what is `writeOnly` is a secret: kept sealed, never shown again. */
  configSchema: JsonSchema;
  /** There may be several, each with a name that the administrator gives it; else one of its key. */
  many?: true;
  /** Why these settings cannot be used; none where they can. */
  check(settings: unknown): string[];
  open(settings: unknown): Connector;
  /** What can be sent to see whether these settings work; each is a real call. */
  trials(settings: unknown): ConnectorTrial[];
}

export interface ConnectorTrial {
  title: Text;
  input: Json;
}

/** A plug-in as it was found and loaded; nothing about it is believed yet. */
export interface LoadedPlugin {
  name: string;
  version: string;
  manifest: unknown;
  plugin: unknown;
  server: unknown;
}

/** One whose word was kept. */
export interface AdmittedPlugin {
  name: string;
  version: string;
  plugin: Plugin;
  connectors: readonly PluginConnector[];
}

/** One that stays outside; the installation goes on without it. */
export interface RefusedPlugin {
  name: string;
  /** In zh-CN, for the log and the operators. */
  message: string;
}

export interface Admitted {
  admitted: AdmittedPlugin[];
  refused: RefusedPlugin[];
}

type Locale = 'zh-CN' | 'en';

/** What a face of a step's result is given: it shows `result` and asks nobody. */
export interface StepResultProps {
  item: { step: string; name: Text; kind: string; state: 'open' | 'done'; result: unknown };
  locale: Locale;
}

/** What stands below the form of an open task is given; `values` by key, as they are typed. */
export interface StepFillingProps {
  values: Readonly<Record<string, unknown>>;
  locale: Locale;
}

/** What the face of a field is given; `control` goes onto its one native control. */
export interface FieldControlProps {
  value: unknown;
  set(value: unknown): void;
  control: Record<string, unknown>;
  settings: Readonly<Record<string, unknown>>;
  compact: boolean;
  locale: Locale;
}

/** Svelte components of a plug-in, by kind: exported as `faces` by the entry `./web`. */
export interface PluginFaces<Component = unknown> {
  /** `result` on a case (a plain list without it), `filling` below the form of an open task. */
  steps?: Readonly<Record<string, { result?: Component; filling?: Component }>>;
  /** Every field kind has one; `read` is how a value is read, the kind's `show` without it. */
  fields?: Readonly<
    Record<string, { component: Component; frame: 'label' | 'group'; read?: Component }>
  >;
}
