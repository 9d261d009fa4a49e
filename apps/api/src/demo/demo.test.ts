import { expect, test } from 'vitest';
import { demoBodies, demoUnits } from './district.ts';
import { foundationPosts, foundationRoles } from './foundation.ts';
import { demoPeople } from './people.ts';

const level = (wanted: string) => demoUnits.filter((unit) => unit.level === wanted);

test('the district has seven streets and the industrial park, and a dozen communities', () => {
  expect(level('street').map((unit) => unit.name)).toEqual([
    '金山街道',
    '蒋乔街道',
    '宝塔路街道',
    '七里甸街道',
    '韦岗街道',
    '官塘街道',
    '和平路街道',
    '润州工业园区',
  ]);
  expect(level('community')).toHaveLength(12);
  expect(demoBodies).toHaveLength(48);
});

test('every unit stands after its parent, ids are labels, region codes have twelve digits', () => {
  const seen = new Set<string>();
  for (const unit of demoUnits) {
    if (unit.parent) expect(seen).toContain(unit.parent);
    expect(unit.id).toMatch(/^\w+$/);
    if (unit.regionCode) expect(unit.regionCode).toMatch(/^\d{12}$/);
    seen.add(unit.id);
  }
  expect(seen.size).toBe(demoUnits.length);
});

test('everyone has a known post in a known unit', () => {
  const posts = new Set(foundationPosts.map((post) => post.key));
  const roles = new Set(foundationRoles.map((role) => role.key));
  for (const person of demoPeople) {
    expect(person.posts.length).toBeGreaterThan(0);
    for (const { post, unit } of person.posts) {
      expect(posts).toContain(post);
      expect(demoUnits.map((each) => each.id)).toContain(unit);
    }
    for (const role of person.roles ?? []) expect(roles).toContain(role);
  }
});

test.each([
  ...['street-head', 'street-leader', 'street-party-secretary', 'party-officer', 'civil-officer'],
  ...['finance', 'archivist'],
])('every street has a %s', (post) => {
  const places = demoPeople.flatMap((person) =>
    person.posts.filter((each) => each.post === post).map((each) => each.unit),
  );
  for (const street of level('street')) expect(places).toContain(street.id);
});

test('five experts are in office', () => {
  const experts = demoPeople.filter((person) => person.roles?.includes('expert'));
  expect(experts).toHaveLength(6);
  expect(experts.filter((person) => !person.rolesUntil)).toHaveLength(5);
});
