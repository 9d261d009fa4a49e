import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, reach } from './index.ts';
import type { AccessActor, AccessResource, AccessRule, AccessScope, ReachSide } from './index.ts';

const street = ['district', 'jinshan'];
const community = [...street, 'jiangbin'];
const other = ['district', 'baota', 'heping'];

const officer: AccessActor = {
  personId: 'p1',
  posts: [{ post: 'civil-affairs', unitPath: street }],
  roles: ['staff'],
};
const resident: AccessActor = { personId: 'p9', posts: [], roles: [] };

const allow = (rule: Partial<AccessRule>): AccessRule => ({
  id: 'a',
  effect: 'allow',
  actions: ['case.read'],
  who: {},
  scope: 'all',
  ...rule,
});

describe('who may do what', () => {
  test('nothing is allowed that no rule allows', () => {
    expect(decide([], { actor: officer, action: 'case.read' })).toEqual({
      allowed: false,
      because: { 'zh-CN': '没有规则允许这样做', en: 'No rule allows this' },
    });
  });

  test('a post reaches its unit and the units below, not those beside', () => {
    const rules = [allow({ who: { posts: ['civil-affairs'] }, scope: 'unit-and-below' })];
    const ask = (unitPath: string[]) =>
      decide(rules, { actor: officer, action: 'case.read', resource: { unitPath } }).allowed;
    expect([ask(street), ask(community), ask(other), ask(['district'])]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('own unit does not reach below', () => {
    const rules = [allow({ scope: 'own-unit' })];
    const ask = (unitPath: string[]) =>
      decide(rules, { actor: officer, action: 'case.read', resource: { unitPath } }).allowed;
    expect([ask(street), ask(community)]).toEqual([true, false]);
  });

  test('a permission through one post does not spread to the units of another', () => {
    const actor: AccessActor = {
      ...officer,
      posts: [
        { post: 'civil-affairs', unitPath: street },
        { post: 'observer', unitPath: other },
      ],
    };
    const rules = [allow({ who: { posts: ['civil-affairs'] }, scope: 'unit-and-below' })];
    const resource = { unitPath: other };
    expect(decide(rules, { actor, action: 'case.read', resource }).allowed).toBe(false);
  });

  test('a denial wins over every permission, in any order', () => {
    const deny = allow({ id: 'd', effect: 'deny', who: { persons: ['p1'] }, scope: 'all' });
    for (const rules of [
      [deny, allow({})],
      [allow({}), deny],
    ])
      expect(decide(rules, { actor: officer, action: 'case.read' })).toMatchObject({
        allowed: false,
        rule: 'd',
      });
  });

  test('who must stay away is kept away whatever else holds', () => {
    const resource = { barred: ['p1'], owner: 'p1', involved: ['p1'] };
    const decision = decide([allow({})], { actor: officer, action: 'case.read', resource });
    expect(decision).toMatchObject({ allowed: false, because: { 'zh-CN': '本人须回避' } });
  });

  test('someone involved may read what is otherwise out of reach', () => {
    const rules = [allow({ scope: 'involved' })];
    const ask = (involved: string[]) =>
      decide(rules, { actor: resident, action: 'case.read', resource: { involved } }).allowed;
    expect([ask(['p9']), ask(['p1'])]).toEqual([true, false]);
  });

  test('a missing fact never grants, and still denies', () => {
    const scopes: AccessScope[] = ['own-unit', 'unit-and-below', 'involved', 'owner'];
    for (const scope of scopes) {
      expect(
        decide([allow({ scope })], { actor: officer, action: 'case.read', resource: {} }).allowed,
      ).toBe(false);
      const rules = [allow({}), allow({ id: 'd', effect: 'deny', scope })];
      expect(decide(rules, { actor: officer, action: 'case.read', resource: {} }).allowed).toBe(
        false,
      );
    }
  });

  test.each([
    [['case.*'], 'case.read', true],
    [['case.*'], 'caseload.read', false],
    [['*'], 'unit.edit', true],
    [['case.read'], 'case.read.all', false],
  ])('actions %j cover %s: %s', (actions, action, allowed) => {
    expect(decide([allow({ actions })], { actor: officer, action }).allowed).toBe(allowed);
  });

  test('the reason names the rule in words', () => {
    const rule = allow({ title: { 'zh-CN': '工作人员查看本街道事项' }, scope: 'unit-and-below' });
    const resource = { unitPath: community };
    const decision = decide([rule], { actor: officer, action: 'case.read', resource });
    expect(decision.because['zh-CN']).toBe('规则允许：工作人员查看本街道事项（本单位及下级）');
  });
});

const unit = fc.constantFrom('a', 'b', 'c');
const path = fc.uniqueArray(unit, { minLength: 1, maxLength: 3 });
const person = fc.constantFrom('p1', 'p2');
const ruleArb: fc.Arbitrary<AccessRule> = fc.record({
  id: fc.string({ maxLength: 3 }),
  effect: fc.constantFrom('allow', 'deny'),
  actions: fc.constantFrom(['case.read'], ['case.*'], ['unit.edit']),
  who: fc.record(
    {
      posts: fc.constantFrom(['x'], ['y']),
      units: fc.array(unit, { maxLength: 2 }),
      persons: fc.array(person, { maxLength: 2 }),
    },
    { requiredKeys: [] },
  ),
  scope: fc.constantFrom('all', 'own-unit', 'unit-and-below', 'involved', 'owner'),
});
const actorArb: fc.Arbitrary<AccessActor> = fc.record({
  personId: person,
  roles: fc.constant([]),
  posts: fc.array(fc.record({ post: fc.constantFrom('x', 'y'), unitPath: path }), { maxLength: 2 }),
});
const resourceArb = fc.record({
  unitPath: path,
  involved: fc.array(person, { maxLength: 2 }),
  owner: person,
});

const inside = (
  side: ReachSide,
  actor: AccessActor,
  resource: Required<Pick<AccessResource, 'unitPath' | 'involved' | 'owner'>>,
) =>
  side.all ||
  side.units.includes(resource.unitPath.at(-1) ?? '') ||
  side.unitsAndBelow.some((each) => resource.unitPath.includes(each)) ||
  (side.involved && resource.involved.includes(actor.personId)) ||
  (side.owner && resource.owner === actor.personId);

test('a list filtered by reach holds exactly what each decision would allow', () => {
  fc.assert(
    fc.property(
      fc.array(ruleArb, { maxLength: 6 }),
      actorArb,
      resourceArb,
      (rules, actor, resource) => {
        const { allow: yes, deny: no } = reach(rules, actor, 'case.read');
        const listed = inside(yes, actor, resource) && !inside(no, actor, resource);
        expect(listed).toBe(decide(rules, { actor, action: 'case.read', resource }).allowed);
      },
    ),
    { numRuns: 500 },
  );
});
