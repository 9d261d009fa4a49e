import { compileForm, diffForms, equal, type FormDefinition } from '@yishi/forms';
import type { PolicyDefinition, PolicyParameter, Text } from '@yishi/policies';
import { alike, quoted, say } from '../describe/index.ts';
import { settingSentence } from './sentences.ts';
import type { Compared, ComparedPart, CompareKinds } from './types.ts';

/** What changed of a rule, a sentence each. */
export function policyChanges(was: PolicyDefinition, is: PolicyDefinition): Text[] {
  const words: Text[] = [];
  if (!equal(was.title, is.title))
    words.push(
      settingSentence({ name: say('名称', 'Title'), was: quoted(was.title), is: quoted(is.title) }),
    );
  if (was.kind !== is.kind || !equal(was.settings, is.settings))
    words.push(say('计算或判定的方法有变化', 'The way it is worked out changed'));
  return [...words, ...parameterChanges(was.parameters, is.parameters)];
}

const nameOf = ({ key, effectiveFrom }: PolicyParameter): string => `${key} ${effectiveFrom}`;

const valueOf = ({ value, unit }: PolicyParameter): Text => {
  const shown = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const plain = alike(shown);
  return unit ? say(`${shown} ${unit['zh-CN']}`, `${shown} ${unit.en ?? unit['zh-CN']}`) : plain;
};

function parameterChanges(was: readonly PolicyParameter[], is: readonly PolicyParameter[]): Text[] {
  const old = new Map(was.map((each) => [nameOf(each), each]));
  const now = new Map(is.map((each) => [nameOf(each), each]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name): Text[] => {
    const [before, after] = [old.get(name), now.get(name)];
    const either = after ?? before;
    if (!either || equal(before ?? null, after ?? null)) return [];
    const from = either.effectiveFrom;
    const title = say(
      `参数“${either.title['zh-CN']}”（${from} 起）`,
      `Parameter “${either.title.en ?? either.title['zh-CN']}” (from ${from})`,
    );
    if (
      before &&
      after &&
      equal(before.value, after.value) &&
      equal(before.unit ?? null, after.unit ?? null)
    )
      return [settingSentence({ name: title })];
    return [
      settingSentence({
        name: title,
        was: before ? valueOf(before) : null,
        is: after ? valueOf(after) : null,
      }),
    ];
  });
}

function formChanges(
  was: FormDefinition,
  is: FormDefinition,
  { fieldKinds }: CompareKinds,
): Text[] {
  const [before, after] = [compileForm(was, fieldKinds), compileForm(is, fieldKinds)];
  return before.ok && after.ok
    ? diffForms(before.value, after.value).changes.map(({ words }) => words)
    : [];
}

/** Forms and rules that came, went or changed. */
export function partChanges(
  before: Compared,
  after: Compared,
  kinds: CompareKinds,
): ComparedPart[] {
  return [
    ...partsOf('form', before.forms, after.forms, (was, is) => formChanges(was, is, kinds)),
    ...partsOf('policy', before.policies, after.policies, policyChanges),
  ];
}

function partsOf<Part extends { title: Text }>(
  kind: ComparedPart['kind'],
  before: Readonly<Record<string, Part>>,
  after: Readonly<Record<string, Part>>,
  wordsOf: (was: Part, is: Part) => Text[],
): ComparedPart[] {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return keys.flatMap((key): ComparedPart[] => {
    const [was, is] = [before[key], after[key]];
    if (!is) return was ? [{ kind, key, title: was.title, change: 'removed', words: [] }] : [];
    if (!was) return [{ kind, key, title: is.title, change: 'new', words: [] }];
    if (equal(was, is)) return [];
    return [{ kind, key, title: is.title, change: 'changed', words: wordsOf(was, is) }];
  });
}
