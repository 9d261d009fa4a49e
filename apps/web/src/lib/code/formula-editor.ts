import {
  autocompletion,
  closeBrackets,
  completionKeymap,
  startCompletion,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { linter, type Diagnostic } from '@codemirror/lint';
import { EditorView, keymap } from '@codemirror/view';
import { text } from '#lib/i18n/index.ts';
import { offerNames, type FormulaHelp } from './formula.ts';
import { openEditor, type EditorOptions } from './open-editor.ts';

/** An editor of one formula: names and functions are offered, faults are marked where they are. */
export function openFormula(
  parent: ShadowRoot,
  { help, ...options }: Omit<EditorOptions, 'extensions'> & { help: FormulaHelp },
): EditorView {
  const marks = ({ state }: EditorView): Diagnostic[] =>
    help.faults(state.doc.toString()).map(({ from, to, words }) => {
      const end = Math.min(Math.max(to, from + 1), state.doc.length);
      return { from: Math.min(from, end), to: end, severity: 'error', message: text(words) };
    });
  return openEditor(parent, {
    ...options,
    extensions: [
      history(),
      bracketMatching(),
      closeBrackets(),
      autocompletion({ override: [offerNames(help.names)], icons: false }),
      linter(marks, { delay: 400 }),
      keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
      EditorView.updateListener.of(({ focusChanged, view }) => {
        if (focusChanged && view.hasFocus && view.state.doc.length === 0) startCompletion(view);
      }),
      EditorView.theme({ '.cm-content': { minHeight: '3em' } }),
    ],
  });
}
