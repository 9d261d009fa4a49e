import type { AccessRule, Reach } from '@yishi/policies';
import { decide, reach } from '@yishi/policies';
import type { RegisterAct, RegisterDefinition } from '@yishi/workflows';
import type { Actor } from '../support/index.ts';
import { accessActor, personOf } from '../support/index.ts';

/** What decides about one record. */
export interface RecordPlace {
  /** Ids from the district down to the unit to which it belongs. */
  unitPath: string[];
  createdBy: string;
}

/** What one actor may do with the records of one register, by the rules that it carries. */
export interface RecordRights {
  may(act: RegisterAct, place: RecordPlace): boolean;
  /** For lists; undefined for what needs no narrowing. */
  reach(act: RegisterAct): Reach | undefined;
  /** Whether there can be a record with which it may be done. */
  ever(act: RegisterAct): boolean;
}

const all: RecordRights = { may: () => true, reach: () => undefined, ever: () => true };
const none: Reach = {
  allow: { all: false, units: [], unitsAndBelow: [], involved: false, owner: false },
  deny: { all: false, units: [], unitsAndBelow: [], involved: false, owner: false },
};

const rulesOf = ({ key, access }: RegisterDefinition): AccessRule[] =>
  access.map(({ allow, who, scope }, index) => ({
    id: `register.${key}.${index}`,
    effect: 'allow',
    actions: allow.map((act) => `record.${act}`),
    who,
    scope,
  }));

/** Default deny: a machine that does nobody's own work finds nothing. */
export function recordRights(register: RegisterDefinition, actor: Actor): RecordRights {
  if (actor.type === 'system') return all;
  const person = personOf(actor);
  if (!person) return { may: () => false, reach: () => none, ever: () => false };
  const rules = rulesOf(register);
  const asking = accessActor(person);
  const reachOf = (act: RegisterAct): Reach => reach(rules, asking, `record.${act}`);
  return {
    may: (act, { unitPath, createdBy }) =>
      decide(rules, {
        actor: asking,
        action: `record.${act}`,
        resource: { unitPath, owner: createdBy },
      }).allowed,
    reach: reachOf,
    ever: (act) => {
      const { all: everything, units, unitsAndBelow, owner } = reachOf(act).allow;
      return everything || owner || units.length > 0 || unitsAndBelow.length > 0;
    },
  };
}
