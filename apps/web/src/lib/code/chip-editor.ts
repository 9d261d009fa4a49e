import {
  autocompletion,
  completionKeymap,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, type Extension } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  keymap,
  ViewPlugin,
  WidgetType,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';
import type { ChipHelp } from './chips.ts';
import { openEditor, type EditorOptions } from './open-editor.ts';

export interface ChipEditorOptions extends Omit<EditorOptions, 'extensions'> {
  help: ChipHelp;
  /** More than one line. */
  long: boolean;
}

/** An editor of a text with chips: one is passed over, chosen and taken out as if it were one letter. */
export function openChips(
  parent: ShadowRoot,
  { help, long, ...options }: ChipEditorOptions,
): EditorView {
  return openEditor(parent, {
    ...options,
    extensions: [
      history(),
      chipsIn(help),
      autocompletion({ override: [offersFrom(help)], icons: false }),
      keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
      ...(long ? [] : [oneLine]),
      chipLook,
    ],
  });
}

class ChipWidget extends WidgetType {
  readonly label: string;

  constructor(label: string) {
    super();
    this.label = label;
  }

  override eq(other: ChipWidget): boolean {
    return other.label === this.label;
  }

  toDOM(): HTMLElement {
    const chip = document.createElement('span');
    chip.className = 'chip';
    chip.textContent = this.label;
    return chip;
  }
}

const chipsIn = ({ chips }: ChipHelp): Extension => {
  const drawn = ({ state }: EditorView): DecorationSet =>
    Decoration.set(
      chips(state.doc.toString()).map(({ from, to, label }) =>
        Decoration.replace({ widget: new ChipWidget(label) }).range(from, to),
      ),
    );
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = drawn(view);
      }
      update({ docChanged, view }: ViewUpdate) {
        if (docChanged) this.decorations = drawn(view);
      }
    },
    {
      decorations: (plugin) => plugin.decorations,
      provide: (plugin) =>
        EditorView.atomicRanges.of((view) => view.plugin(plugin)?.decorations ?? Decoration.none),
    },
  );
};

/** An opening brace asks what to put in; so does the key that asks for completions. */
const offersFrom =
  ({ offers }: ChipHelp) =>
  ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const braced = /\{+$/.exec(state.sliceDoc(0, pos))?.[0];
    if (!braced && !explicit) return null;
    const options = offers().map(({ label, insert }) => ({ label, apply: insert }));
    return { from: pos - (braced?.length ?? 0), options, filter: false };
  };

const oneLine = EditorState.transactionFilter.of((transaction) =>
  transaction.newDoc.lines > 1 ? [] : transaction,
);

const chipLook = EditorView.theme({
  '.cm-scroller': { fontFamily: 'inherit', fontSize: 'var(--type-16)' },
  '.cm-content': { padding: 'var(--space-2)' },
  '.chip': {
    padding: '0 var(--space-2)',
    border: 'var(--hairline) solid var(--accent)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--accent-quiet)',
    color: 'var(--accent)',
    fontSize: 'var(--type-14)',
  },
});
