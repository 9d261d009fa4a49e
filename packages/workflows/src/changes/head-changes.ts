import { equal } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import type { ProcedureDefinition } from '../definition/index.ts';
import { alike, numberWords, quoted, say, type Said } from '../describe/index.ts';
import { told } from './setting-changes.ts';
import type { SettingChange } from './types.ts';
import { startersWords, type Telling } from './value-words.ts';

type Head = Omit<ProcedureDefinition, 'key' | 'steps' | 'scenarios'>;

const quotedIf = (words: Text | undefined): Said | null => (words ? quoted(words) : null);

/** Each property of a procedure with its name and its value in words. */
const parts: { [Key in keyof Required<Head>]: [Said, (telling: Telling) => Said | null] } = {
  title: [say('流程名称', 'Title'), ({ compared }) => quoted(compared.procedure.title)],
  description: [
    say('说明', 'Description'),
    ({ compared }) => quotedIf(compared.procedure.description),
  ],
  category: [say('类别', 'Category'), ({ compared }) => quotedIf(compared.procedure.category)],
  startBy: [
    say('可发起的人', 'Who may start it'),
    (telling) => startersWords(telling, telling.compared.procedure.startBy),
  ],
  number: [
    say('编号规则', 'Number pattern'),
    ({ compared }) => numberWords(compared.procedure.number),
  ],
  caseTitle: [
    say('事项标题', 'Case title'),
    ({ compared }) => quoted(alike(compared.procedure.caseTitle)),
  ],
};

/** What changed of the procedure as a whole. */
export const headChanges = (before: Telling, after: Telling): SettingChange[] =>
  (Object.keys(parts) as (keyof Head)[]).flatMap((key) => {
    const [was, is] = [before.compared.procedure[key], after.compared.procedure[key]];
    if (equal(was ?? null, is ?? null)) return [];
    const [name, words] = parts[key];
    return [told(name, { was: words(before), is: words(after) })];
  });
