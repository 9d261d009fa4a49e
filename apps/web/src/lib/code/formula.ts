import type { CompletionContext, CompletionResult, Completion } from '@codemirror/autocomplete';
import type { FormulaFault, FormulaName } from '@yishi/forms';
import { feelFunctions, feelFunctionTitles } from '@yishi/policies';
import { text } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';

/** What a formula may name where it stands, and what is wrong with one. */
export interface FormulaHelp {
  names: () => FormulaName[];
  faults: (text: string) => FormulaFault[];
}

/** What is being written: the end of a name, with the names before its dots. */
const beingWritten = /[\p{L}\p{N}_.]*$/u;
/** The last words, as far as they can be the beginning of a function of several words. */
const lastWords = [/[a-z]+ [a-z]+ [a-z]*$/, /[a-z]+ [a-z]*$/];

/** Names of fields, by their data name or by what they are called, and functions. */
export function offerNames(names: () => FormulaName[]) {
  return (context: CompletionContext): CompletionResult | null => {
    const before = context.state.sliceDoc(0, context.pos);
    if (insideText(before)) return null;
    const functions = functionOptions();
    for (const words of lastWords) {
      const [begun] = words.exec(before) ?? [];
      const options = functions.filter(({ label }) => begun && label.startsWith(begun));
      if (begun && options.length > 0) return offer(context, begun, options);
    }
    const [word] = beingWritten.exec(before) ?? [''];
    if (word === '' && before.trim() !== '' && !context.explicit) return null;
    const options = [...names().map(fieldOption), ...functions];
    return offer(
      context,
      word,
      options.filter((option) => fits(option, word)),
    );
  };
}

const offer = ({ pos }: CompletionContext, written: string, options: Completion[]) => ({
  from: pos - written.length,
  options,
  filter: false,
});

const fieldOption = ({ name, label, kind }: FormulaName): Completion => ({
  label: name,
  detail: text(label) === name.split('.').at(-1) ? text(kind) : `${text(label)} · ${text(kind)}`,
  section: { name: m.code_fields(), rank: 0 },
});

const functionOptions = (): Completion[] =>
  Object.entries(feelFunctions).map(([name, parameters]) => ({
    label: name,
    displayLabel: `${name}(${parameters.join(', ')})`,
    detail: text(feelFunctionTitles[name]),
    section: { name: m.code_functions(), rank: 1 },
    apply: (view, _option, from, to) => {
      const insert = `${name}()`;
      const inside = from + insert.length - (parameters.length > 0 ? 1 : 0);
      view.dispatch({ changes: { from, to, insert }, selection: { anchor: inside } });
    },
  }));

const fits = ({ label, detail = '' }: Completion, word: string): boolean => {
  const wanted = word.toLowerCase();
  return label.toLowerCase().includes(wanted) || detail.toLowerCase().includes(wanted);
};

/** Whether what follows would stand in quotes. */
const insideText = (before: string): boolean =>
  (before.replaceAll(/\\./g, '').match(/"/g) ?? []).length % 2 === 1;
