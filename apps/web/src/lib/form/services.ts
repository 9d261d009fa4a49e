import type { Names } from '@yishi/forms';

/** Something to pick; `detail` tells people of the same name apart. */
export interface Choice {
  id: string;
  title: string;
  detail?: string;
}

export interface RegionChoice {
  code: string;
  name: string;
  /** district, street, community … */
  level: string;
  /** True when it has parts of its own. */
  parts: boolean;
}

export interface FileInfo {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  type: string;
  hash: string;
}

export type UploadAnswer = { ok: true; file: FileInfo } | { ok: false; message: string };

/** What faces ask of the world; the page supplies it, a preview may supply a stand-in. */
export interface FormServices {
  people(query: string, settings: Record<string, unknown>): Promise<Choice[]>;
  units(query: string, settings: Record<string, unknown>): Promise<Choice[]>;
  bodies(query: string, settings: Record<string, unknown>): Promise<Choice[]>;
  posts(query: string, settings: Record<string, unknown>): Promise<Choice[]>;
  registers(): Promise<Choice[]>;
  records(register: string, query: string): Promise<Choice[]>;
  /** What a record says, by the keys of its fields; what is masked for this person is left out. */
  recordValues(register: string, id: string): Promise<Record<string, unknown>>;
  regions(parent: string | undefined): Promise<RegionChoice[]>;
  upload(
    file: File,
    options: { progress: (share: number) => void; signal: AbortSignal },
  ): Promise<UploadAnswer>;
  fileAddress(id: string): string;
  names: Names;
  /** Name of the person who fills in; undefined where nobody is signed in. */
  me(): string | undefined;
}
