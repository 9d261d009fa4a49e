import { autocompletion } from '@codemirror/autocomplete';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import { lintGutter, linter, type Diagnostic } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import type { Problem } from '@yishi/policies';
import { basicSetup } from 'codemirror';
import { complete } from './complete.ts';
import { rangeOf } from './json-places.ts';

interface Options {
  label: string;
  text: string;
  /** What is wrong with a text that is JSON, in the reader's language. */
  faults: (value: unknown) => Problem[];
  onchange: (text: string) => void;
}

/** An editor for the JSON of a form, with completion by its schema and faults where they are. */
export function openSource(parent: ShadowRoot, { label, text, faults, onchange }: Options) {
  const parse = jsonParseLinter();
  const look = (view: EditorView): Diagnostic[] => {
    const broken = parse(view);
    if (broken.length > 0) return broken;
    return faults(JSON.parse(view.state.doc.toString())).map(({ path, message }) => {
      return { ...rangeOf(view.state, path), severity: 'error', message };
    });
  };
  // Its styles are taken into the shadow: a page takes in no style element that it did not bring.
  return new EditorView({
    parent,
    root: parent,
    doc: text,
    extensions: [
      basicSetup,
      json(),
      linter(look, { delay: 400 }),
      lintGutter(),
      autocompletion({ override: [complete] }),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onchange(update.state.doc.toString());
      }),
      EditorView.theme({
        '&': { backgroundColor: 'var(--surface)', color: 'var(--text)', maxHeight: '70vh' },
        '.cm-scroller': { fontFamily: 'var(--font-code)', fontSize: 'var(--type-14)' },
        '.cm-gutters': { backgroundColor: 'var(--surface-quiet)', color: 'var(--text-muted)' },
        '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--surface-hover)' },
        '.cm-tooltip': { backgroundColor: 'var(--surface-raised)', color: 'var(--text)' },
      }),
    ],
  });
}
