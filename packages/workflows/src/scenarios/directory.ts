import {
  addWorkingDays,
  dayOf,
  dueInstant,
  instantOf,
  isWorkingDay,
  workingDaysBetween,
  type WorkingCalendar,
} from '@yishi/policies';
import { needKey, type Fact, type Facts, type Need, type UnitFact } from '../core/index.ts';
import type { Given, ScenarioPerson, ScenarioUnit } from './types.ts';

/** What a scenario has in place of a database: people, units, calendar and sequences. */
export interface Directory {
  timeZone: string;
  answer(needs: readonly Need[]): Facts;
  unit(name: string): UnitFact;
  person(name: string): ScenarioPerson & { id: string };
  nameOf(id: string): string;
  /** Same wall time so many working days later. */
  afterWorkingDays(now: string, days: number): string;
  worksAt(at: string): boolean;
  /** Working days after one until the other. */
  workingDaysBetween(from: string, to: string): number;
}

const idOf = (one: { id?: string; name: string }): string => one.id ?? one.name;

function calendarOf(given: Given): WorkingCalendar {
  const first = Number(given.now.slice(0, 4)) - 1;
  const years: WorkingCalendar['years'] = {};
  for (let year = first; year < first + 6; year += 1) {
    const inYear = (day: string) => day.startsWith(String(year));
    years[year] = {
      off: (given.holidays ?? []).filter(inYear),
      work: (given.workdays ?? []).filter(inYear),
      source: '场景',
    };
  }
  return { years };
}

function unitFact(given: Given, name: string): UnitFact {
  const path: ScenarioUnit[] = [];
  let unit = given.units.find((one) => one.name === name || one.id === name);
  if (!unit) throw new Error(`no unit ${name}`);
  const own = unit;
  while (unit) {
    path.unshift(unit);
    const above: string | undefined = unit.in;
    unit = above === undefined ? undefined : given.units.find((one) => one.name === above);
  }
  return {
    id: idOf(own),
    name: own.name,
    code: own.code,
    level: own.level,
    path: path.map((one) => ({ id: idOf(one), code: one.code, level: one.level, name: one.name })),
  };
}

function peopleNeed(
  given: Given,
  need: Extract<Need, { type: 'holders' | 'head' | 'body' }>,
): Fact {
  const { path } = unitFact(given, need.unit);
  const unit = need.level ? path.findLast((part) => part.level === need.level) : path.at(-1);
  const [what, holds] = holdsOf(need);
  const people = given.people.filter(
    (person) => unit && unitFact(given, person.unit).id === unit.id && holds(person),
  );
  return {
    people: people.map((person) => ({ id: idOf(person), name: person.name })),
    because: unit ? `${unit.name}·${what}` : '',
  };
}

function holdsOf(
  need: Extract<Need, { type: 'holders' | 'head' | 'body' }>,
): [string, (person: ScenarioPerson) => boolean] {
  switch (need.type) {
    case 'holders':
      return [need.post, (person) => person.posts?.includes(need.post) ?? false];
    case 'body':
      return [need.body, (person) => person.bodies?.includes(need.body) ?? false];
    default:
      return ['负责人', (person) => person.head === true];
  }
}

/** Everything that a case may ask, answered from what the scenario gives. */
export function directoryOf(given: Given): Directory {
  const timeZone = given.timeZone ?? 'Asia/Shanghai';
  const calendar = calendarOf(given);
  const sequences = new Map<string, number>();
  const refsOf = (people: ScenarioPerson[]) =>
    people.map((person) => ({ id: idOf(person), name: person.name }));

  const fact = (need: Need): Fact => {
    switch (need.type) {
      case 'holders':
      case 'head':
      case 'body':
        return peopleNeed(given, need);
      case 'role': {
        const people = given.people.filter((person) => person.roles?.includes(need.role));
        return { people: refsOf(people), because: need.role };
      }
      case 'persons': {
        const people = given.people.filter((person) => need.ids.includes(idOf(person)));
        return { people: refsOf(people), because: '指定人员' };
      }
      case 'unit':
        return unitFact(given, need.id);
      case 'serial': {
        const number = (sequences.get(need.sequence) ?? 0) + 1;
        sequences.set(need.sequence, number);
        return { number, year: Number(given.now.slice(0, 4)) };
      }
      case 'due': {
        const { from, amount, unit, direction = 'after' } = need;
        const request = { from, amount, unit, direction, endOfDay: '24:00', timeZone, calendar };
        const { at, day, provisional } = dueInstant(request);
        return { at, day, provisional };
      }
      case 'elapsed': {
        const [from, to] = [dayOf(need.from, timeZone).day, dayOf(need.to, timeZone).day];
        return { value: workingDaysBetween(calendar, from, to).days };
      }
      default:
        return { value: given.parameters?.[need.key] ?? null };
    }
  };
  return {
    timeZone,
    answer: (needs) => Object.fromEntries(needs.map((need) => [needKey(need), fact(need)])),
    unit: (name) => unitFact(given, name),
    person(name) {
      const found = given.people.find((person) => person.name === name || person.id === name);
      if (!found) throw new Error(`no person ${name}`);
      return { ...found, id: idOf(found) };
    },
    nameOf: (id) => given.people.find((person) => idOf(person) === id)?.name ?? id,
    afterWorkingDays(now, days) {
      const { day, time } = dayOf(now, timeZone);
      return instantOf(addWorkingDays(calendar, day, days).due, time, timeZone);
    },
    worksAt: (at) => isWorkingDay(calendar, dayOf(at, timeZone).day).working,
    workingDaysBetween: (from, to) =>
      workingDaysBetween(calendar, dayOf(from, timeZone).day, dayOf(to, timeZone).day).days,
  };
}
