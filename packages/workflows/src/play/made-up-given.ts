import type { Bundle, Registry, StepKindDefinition, UnitLevel, Who } from '../definition/index.ts';
import { whosUsed } from '../definition/index.ts';
import type { Given, ScenarioPerson, ScenarioUnit } from '../scenarios/index.ts';

/** What things are called where the play is shown; an id or key is shown where nothing is said. */
export interface PlayTitles {
  person?(id: string): string | undefined;
  unit?(id: string): string | undefined;
  post?(key: string): string | undefined;
  body?(key: string): string | undefined;
  role?(key: string): string | undefined;
}

const levels: readonly [UnitLevel, string, string][] = [
  ['district', '示例区', 'SL'],
  ['street', '示例街道', 'JD'],
  ['community', '示例社区', 'SQ'],
  ['area', '第一片区', 'PQ'],
  ['building', '1 号楼', 'L1'],
];

const unitOfLevel = (level: UnitLevel | undefined): string =>
  levels.find(([own]) => own === (level ?? 'community'))?.[1] ?? '示例社区';

interface World {
  titles: PlayTitles;
  units: Map<string, ScenarioUnit>;
  people: Map<string, ScenarioPerson>;
}

const appointed = <Key extends 'posts' | 'bodies' | 'roles'>(
  person: ScenarioPerson,
  key: Key,
  what: string,
): ScenarioPerson => ({ ...person, [key]: [...new Set([...(person[key] ?? []), what])] });

function put(world: World, person: ScenarioPerson): ScenarioPerson {
  const known = world.people.get(person.name) ?? person;
  world.people.set(person.name, known);
  return known;
}

/** The unit in which somebody must sit to be found; where a form names it, the applicant's. */
function unitFor(world: World, who: Extract<Who, { type: 'post' | 'head' | 'body' }>): string {
  const { unit, level } = who;
  if (unit?.from !== 'unit') return unitOfLevel(level);
  const name = world.titles.unit?.(unit.id) ?? unit.id;
  if (!world.units.has(unit.id)) {
    const street = unitOfLevel('street');
    world.units.set(unit.id, { id: unit.id, name, code: 'DW', level: 'department', in: street });
  }
  return level ? unitOfLevel(level) : name;
}

/** Puts somebody into the world whom this way of naming people finds. */
function settle(world: World, who: Who): void {
  const { titles } = world;
  switch (who.type) {
    case 'person':
      for (const id of who.ids) {
        const name = titles.person?.(id) ?? id;
        put(world, { id, name, unit: unitOfLevel('street') });
      }
      return;
    case 'post': {
      const unit = unitFor(world, who);
      const name = `${unit}${titles.post?.(who.post) ?? who.post}`;
      world.people.set(name, appointed(put(world, { name, unit }), 'posts', who.post));
      return;
    }
    case 'head': {
      const unit = unitFor(world, who);
      const name = `${unit}负责人`;
      world.people.set(name, { ...put(world, { name, unit }), head: true });
      return;
    }
    case 'body': {
      const unit = unitFor(world, who);
      for (const number of ['甲', '乙', '丙']) {
        const name = `${unit}${titles.body?.(who.body) ?? who.body}成员${number}`;
        world.people.set(name, appointed(put(world, { name, unit }), 'bodies', who.body));
      }
      return;
    }
    case 'role': {
      const name = titles.role?.(who.role) ?? who.role;
      const unit = unitOfLevel('district');
      world.people.set(name, appointed(put(world, { name, unit }), 'roles', who.role));
      return;
    }
    case 'chosen':
      for (const one of who.from ?? []) settle(world, one);
      return;
    case 'applicant':
    case 'field':
    case 'handler':
      return;
  }
}

/**
 * A small made-up district in which everybody whom the procedure names can be found, an applicant
 * and an administrator; nothing in it tells of a real person unless the procedure names one.
 */
export function madeUpGiven(
  bundle: Bundle,
  kinds: Registry<StepKindDefinition>,
  { now, titles = {} }: { now: string; titles?: PlayTitles },
): Given {
  const world: World = { titles, units: new Map(), people: new Map() };
  levels.forEach(([level, name, code], index) => {
    const above = levels[index - 1]?.[1];
    world.units.set(name, { name, code, level, ...(above === undefined ? {} : { in: above }) });
  });
  put(world, { name: '申请人', unit: unitOfLevel('community') });
  for (const who of [...(bundle.procedure.startBy ?? []), ...whosUsed(bundle, kinds)]) {
    settle(world, who);
  }
  // 同级不审，上级审: whoever decides in place of the applicant's own head.
  for (const level of ['district', 'street', 'community'] as const) {
    settle(world, { type: 'head', unit: { from: 'applicant' }, level });
  }
  put(world, { name: '经办人', unit: unitOfLevel('street') });
  put(world, { name: '管理员', unit: unitOfLevel('district'), administers: true });
  return { now, units: [...world.units.values()], people: [...world.people.values()] };
}
