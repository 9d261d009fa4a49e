import { ref } from '../defs.ts';
import type { RouteContract } from '../route.ts';
import { having, say } from '../route.ts';
import {
  array,
  boolean,
  day,
  id,
  integer,
  key,
  list,
  nullable,
  object,
  oneOf,
  page,
  string,
  words,
} from '../schema.ts';
import { paging } from './work.ts';

const tag = 'people';
const access = having('people.manage');
const params = object({ id });
const revision = integer();
const username = string(80, { minLength: 2, pattern: '^[a-z0-9][a-z0-9._-]*$' });
const contact = {
  phone: nullable(string(40)),
  email: nullable(string(200, { format: 'email' })),
};
const onePassword = object({ password: nullable(string(80)) });
const unitBody = {
  name: words(200),
  code: string(80, { minLength: 1, pattern: '^[A-Za-z0-9-]+$' }),
  level: oneOf('district', 'street', 'community', 'area', 'building', 'department'),
  line: oneOf('administrative', 'party', 'self-government', 'territorial'),
  parent: nullable(id),
};

const people: RouteContract[] = [
  {
    name: 'listPeople',
    method: 'GET',
    path: '/admin/people',
    tag,
    summary: say('人员', 'People'),
    access,
    query: object(
      {},
      { q: string(80), unit: string(80), state: oneOf('active', 'left'), ...paging },
    ),
    answer: page(ref('AdminPerson')),
  },
  {
    name: 'readPerson',
    method: 'GET',
    path: '/admin/people/{id}',
    tag,
    summary: say('一个人', 'A person'),
    access,
    params,
    answer: ref('AdminPerson'),
  },
  {
    name: 'addPerson',
    method: 'POST',
    path: '/admin/people',
    tag,
    summary: say(
      '新增人员和账号；一次性密码只显示一次',
      'Add a person with an account; the one-time password is shown once',
    ),
    access,
    body: object({ name: words(40), username }, contact),
    status: 201,
    answer: object({ person: ref('AdminPerson'), password: nullable(string(80)) }),
  },
  {
    name: 'changePerson',
    method: 'PATCH',
    path: '/admin/people/{id}',
    tag,
    summary: say('修改人员；离职即停用账号', 'Change a person; who has left cannot sign in'),
    access,
    params,
    body: object({ revision }, { name: words(40), ...contact, state: oneOf('active', 'left') }),
    answer: ref('AdminPerson'),
  },
  {
    name: 'resetPassword',
    method: 'POST',
    path: '/admin/people/{id}/password',
    tag,
    summary: say('重置密码', 'Reset the password'),
    access,
    params,
    answer: onePassword,
  },
  {
    name: 'unlockPerson',
    method: 'POST',
    path: '/admin/people/{id}/unlock',
    tag,
    summary: say('解除锁定', 'Unlock the account'),
    access,
    params,
    answer: ref('AdminPerson'),
  },
  {
    name: 'grantRoles',
    method: 'PUT',
    path: '/admin/people/{id}/roles',
    tag: 'security',
    summary: say('授予角色', 'Grant roles'),
    access: having('security.manage'),
    params,
    body: object({ roles: array(key, { maxItems: 20 }) }),
    answer: object({ roles: array(string(80)) }),
  },
];

const units: RouteContract[] = [
  {
    name: 'listUnits',
    method: 'GET',
    path: '/admin/units',
    tag: 'units',
    summary: say('单位', 'Units'),
    access,
    query: object({}, { line: string(40), parent: string(80), q: string(80) }),
    answer: list(ref('Unit')),
  },
  {
    name: 'addUnit',
    method: 'POST',
    path: '/admin/units',
    tag: 'units',
    summary: say('新增单位', 'Add a unit'),
    access,
    body: object(unitBody, { division: nullable(string(40)) }),
    status: 201,
    answer: ref('Unit'),
  },
  {
    name: 'changeUnit',
    method: 'PATCH',
    path: '/admin/units/{id}',
    tag: 'units',
    summary: say('修改单位', 'Change a unit'),
    access,
    params,
    body: object(
      { revision },
      { name: words(200), parent: nullable(id), active: boolean, division: nullable(string(40)) },
    ),
    answer: ref('Unit'),
  },
];

const posts: RouteContract[] = [
  {
    name: 'listPosts',
    method: 'GET',
    path: '/admin/posts',
    tag: 'posts',
    summary: say('岗位', 'Posts'),
    access,
    answer: list(ref('Post')),
  },
  {
    name: 'addPost',
    method: 'POST',
    path: '/admin/posts',
    tag: 'posts',
    summary: say('新增岗位', 'Add a post'),
    access,
    body: object({ key, title: ref('Text') }, { head: boolean }),
    status: 201,
    answer: ref('Post'),
  },
  {
    name: 'changePost',
    method: 'PATCH',
    path: '/admin/posts/{key}',
    tag: 'posts',
    summary: say('修改岗位', 'Change a post'),
    access,
    params: object({ key }),
    body: object({}, { title: ref('Text'), head: boolean }),
    answer: ref('Post'),
  },
  {
    name: 'listBodies',
    method: 'GET',
    path: '/admin/bodies',
    tag: 'posts',
    summary: say('机构：委 居 站 办', 'Bodies of units'),
    access,
    query: object({}, { unit: string(80) }),
    answer: list(ref('Body')),
  },
  {
    name: 'addBody',
    method: 'POST',
    path: '/admin/bodies',
    tag: 'posts',
    summary: say('新增机构', 'Add a body to a unit'),
    access,
    body: object({ unit: id, key, name: words(200) }),
    status: 201,
    answer: ref('Body'),
  },
  {
    name: 'listHoldings',
    method: 'GET',
    path: '/admin/holdings',
    tag: 'posts',
    summary: say('任职', 'Who holds which post'),
    access,
    query: object({}, { unit: string(80), person: string(80), post: string(80) }),
    answer: list(ref('Holding')),
  },
  {
    name: 'addHolding',
    method: 'POST',
    path: '/admin/holdings',
    tag: 'posts',
    summary: say('任职', 'Appoint to a post'),
    access,
    body: object(
      { person: id, post: key, unit: id, from: day },
      { until: nullable(day), body: nullable(id), main: boolean },
    ),
    status: 201,
    answer: ref('Holding'),
  },
  {
    name: 'endHolding',
    method: 'PATCH',
    path: '/admin/holdings/{id}',
    tag: 'posts',
    summary: say('改变任期', 'Change the term'),
    access,
    params,
    body: object({ until: nullable(day) }),
    answer: ref('Holding'),
  },
];

const substitutes: RouteContract[] = [
  {
    name: 'listAllSubstitutes',
    method: 'GET',
    path: '/admin/substitutes',
    tag: 'substitutes',
    summary: say('全部代理', 'All substitutions'),
    access,
    query: object({}, { person: string(80) }),
    answer: list(ref('Substitute')),
  },
  {
    name: 'nameSubstituteFor',
    method: 'POST',
    path: '/admin/substitutes',
    tag: 'substitutes',
    summary: say('代为委托', 'Name a substitute for somebody'),
    access,
    body: object(
      {
        person: id,
        substitute: id,
        from: string(40, { format: 'date-time' }),
        until: string(40, { format: 'date-time' }),
        reason: words(400),
      },
      { procedures: array(key, { maxItems: 100 }) },
    ),
    status: 201,
    answer: ref('Substitute'),
  },
  {
    name: 'endSubstituteFor',
    method: 'DELETE',
    path: '/admin/substitutes/{id}',
    tag: 'substitutes',
    summary: say('终止代理', 'End a substitution'),
    access,
    params,
    answer: ref('Substitute'),
  },
];

export const adminPeopleRoutes: RouteContract[] = [...people, ...units, ...posts, ...substitutes];
