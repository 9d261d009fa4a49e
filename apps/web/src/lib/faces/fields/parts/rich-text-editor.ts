import { isTextLink, type Block } from '@yishi/forms';
import { Editor } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Heading } from '@tiptap/extension-heading';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import { blocksOfDoc, docOf, type DocNode } from './rich-text-doc.ts';

interface Options {
  element: HTMLElement;
  blocks: readonly Block[];
  /** Attributes of the box that is written in; asked for again when the editor is told. */
  attributes: () => Record<string, string>;
  onchange: (blocks: Block[]) => void;
  onmove: () => void;
  onleave: () => void;
}

/** Tab leaves the editor as it leaves any field; items move by Ctrl and brackets. */
const Item = ListItem.extend({
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

/** The editor, with what the kind can store and nothing else; loaded where a form has such a field. */
export function openEditor(options: Options): Editor {
  return new Editor({
    element: options.element,
    content: docOf(options.blocks),
    injectCSS: false,
    extensions: [
      Document,
      Paragraph,
      Text,
      Bold,
      Heading.configure({ levels: [4, 5] }),
      BulletList,
      OrderedList,
      Item,
      UndoRedo,
      Link.configure({
        openOnClick: false,
        isAllowedUri: (address) => isTextLink(address),
        HTMLAttributes: { target: null, rel: null },
      }),
    ],
    editorProps: { attributes: options.attributes },
    onUpdate: ({ editor }) => options.onchange(blocksOfDoc(editor.getJSON() as DocNode)),
    onTransaction: options.onmove,
    onBlur: options.onleave,
  });
}
