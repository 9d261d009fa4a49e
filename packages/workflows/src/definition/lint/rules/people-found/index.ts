import { unreachable } from '@yishi/policies';
import { pathToField, whosOf } from '../../../analyse.ts';
import type { UsedStep } from '../../../analyse.ts';
import type { Who } from '../../../types.ts';
import { filledWhen } from '../../filled-when.ts';
import { fault, type Fault, type KnownPeople, type Linted, type LintRule } from '../../types.ts';

/** Names in a way of naming people that nothing has. */
function unknownIn(who: Who, known: KnownPeople): string[] {
  const missing = (names: readonly string[], all: readonly string[]): string[] =>
    names.filter((name) => !all.includes(name));
  const unit =
    'unit' in who && who.unit?.from === 'unit' ? missing([who.unit.id], known.units) : [];
  switch (who.type) {
    case 'person':
      // One who left does no harm while others are named.
      return missing(who.ids, known.people).length === who.ids.length ? who.ids : [];
    case 'post':
      return [...missing([who.post], known.posts), ...unit];
    case 'body':
      return [...missing([who.body], known.bodies), ...unit];
    case 'role':
      return missing([who.role], known.roles);
    case 'head':
      return unit;
    case 'chosen':
      return (who.from ?? []).flatMap((one) => unknownIn(one, known));
    case 'applicant':
    case 'field':
    case 'handler':
      return [];
    default:
      return unreachable(who);
  }
}

/** People named by a field that nobody can have filled in by then. */
function unfilled(linted: Linted, { step, path }: UsedStep, at: string, who: Who): Fault[] {
  const ref =
    who.type === 'field' ? who : 'unit' in who && who.unit?.from === 'field' ? who.unit : undefined;
  if (!ref) return [];
  const when = filledWhen(linted);
  const definition = linted.forms[ref.form];
  if (!definition || !pathToField(definition.fields, ref.field)) return [];
  const first = when.firstOf(ref.form, ref.field);
  const own = when.at(step.id, true);
  if (first !== undefined && (first < own || when.loops(step.id, first))) return [];
  return [fault(`${path}/settings${at}`, 'people.unfilled')];
}

const oneself = (linted: Linted, who: Who): boolean =>
  who.type === 'applicant' ||
  (who.type === 'handler' &&
    linted.kinds.get(linted.byId.get(who.step)?.step.kind ?? '')?.first === true);

/** Only the applicant is asked, who is left out of deciding about their own matter. */
function onlyOneself(linted: Linted, { step, path, uses }: UsedStep): Fault[] {
  if (!linted.kinds.get(step.kind)?.decides) return [];
  return (uses.participants ?? []).flatMap(({ path: at, participants }) => {
    const { who, applicant = 'exclude', empty } = participants;
    const asked = at === '/participants';
    const alone = who.length > 0 && who.every((one) => oneself(linted, one));
    if (!asked || !alone || applicant !== 'exclude' || empty?.type === 'fallback') return [];
    return [fault(`${path}/settings${at}`, 'people.oneself')];
  });
}

/** Whoever is to be asked can be found. */
export const peopleFound: LintRule = {
  name: 'people-found',
  severity: 'advice',
  messages: {
    'people.unknown': {
      'zh-CN': '现在没有“{name}”，按这条规则找不到人',
      en: 'There is no “{name}” now; this rule finds nobody',
    },
    'people.unfilled': {
      'zh-CN': '用来找人的字段，到这一步还没有人填写，会找不到人',
      en: 'The field that names the people is not filled in by then; nobody will be found',
    },
    'people.oneself': {
      'zh-CN': '只有申请人自己，而自己的事项不能由自己决定，会找不到人',
      en: 'Only the applicant is asked, who does not decide about their own matter; nobody will be found',
    },
  },
  check: (linted) =>
    linted.steps.flatMap((used) => [
      ...whosOf(used.uses).flatMap(({ path: at, who }) =>
        who.flatMap((one, index) => [
          ...(linted.known ? unknownIn(one, linted.known) : []).map((name) =>
            fault(`${used.path}/settings${at}/${index}`, 'people.unknown', { name }),
          ),
          ...unfilled(linted, used, `${at}/${index}`, one),
        ]),
      ),
      ...onlyOneself(linted, used),
    ]),
};
