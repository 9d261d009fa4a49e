import { autocompletion } from '@codemirror/autocomplete';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import { lintGutter, linter, type Diagnostic } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import type { Problem } from '@yishi/policies';
import { basicSetup } from 'codemirror';
import { openEditor, type EditorOptions } from '#lib/code/open-editor.ts';
import { complete } from './complete.ts';
import { rangeOf } from './json-places.ts';

interface Options extends Omit<EditorOptions, 'extensions'> {
  /** What is wrong with a text that is JSON, in the reader's language. */
  faults: (value: unknown) => Problem[];
}

/** An editor for the JSON of a form, with completion by its schema and faults where they are. */
export function openSource(parent: ShadowRoot, { faults, ...options }: Options): EditorView {
  const parse = jsonParseLinter();
  const look = (view: EditorView): Diagnostic[] => {
    const broken = parse(view);
    if (broken.length > 0) return broken;
    return faults(JSON.parse(view.state.doc.toString())).map(({ path, message }) => {
      return { ...rangeOf(view.state, path), severity: 'error', message };
    });
  };
  return openEditor(parent, {
    ...options,
    extensions: [
      basicSetup,
      json(),
      linter(look, { delay: 400 }),
      lintGutter(),
      autocompletion({ override: [complete] }),
    ],
  });
}
