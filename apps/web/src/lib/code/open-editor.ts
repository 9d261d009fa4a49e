import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { phrases } from './phrases.ts';

export interface EditorOptions {
  /** What it is for, to a screen reader. */
  label: string;
  /** What is said after the label; ids outside of its shadow cannot be pointed at. */
  description?: string | undefined;
  text: string;
  extensions: Extension;
  onchange: (text: string) => void;
  onleave?: (() => void) | undefined;
}

/** An editor of text in a shadow of its own: a page takes in no style element that it did not bring. */
export function openEditor(parent: ShadowRoot, options: EditorOptions): EditorView {
  const { label, description, text, extensions, onchange, onleave } = options;
  return new EditorView({
    parent,
    root: parent,
    doc: text,
    extensions: [
      extensions,
      EditorState.phrases.of(phrases()),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        'aria-label': label,
        ...(description ? { 'aria-description': description } : {}),
        tabindex: '0',
      }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onchange(update.state.doc.toString());
      }),
      EditorView.domEventHandlers({ blur: () => onleave?.() }),
      look,
    ],
  });
}

const look = EditorView.theme({
  '&': { backgroundColor: 'var(--surface)', color: 'var(--text)', maxHeight: '70vh' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', fontSize: 'var(--type-14)' },
  '.cm-content': { caretColor: 'var(--text)' },
  '.cm-gutters': { backgroundColor: 'var(--surface-quiet)', color: 'var(--text-muted)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--surface-hover)' },
  '.cm-tooltip': { backgroundColor: 'var(--surface-raised)', color: 'var(--text)' },
});
