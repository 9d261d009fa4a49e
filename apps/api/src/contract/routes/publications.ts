import { ref } from '../defs.ts';
import type { RouteContract } from '../route.ts';
import { having, say } from '../route.ts';
import { array, id, integer, list, object, oneOf, string } from '../schema.ts';

const design = having('design.edit');
const publish = having('design.publish');
const here = object({ id });

/** Asking the district to publish, and what it says to that. */
export const publicationRoutes: RouteContract[] = [
  {
    name: 'requestPublication',
    method: 'POST',
    path: '/admin/designs/{id}/publication',
    tag: 'designs',
    summary: say('申请发布预览过的设计稿', 'Ask the district to publish a previewed design'),
    access: design,
    params: here,
    body: object({ revision: integer(), preview: id }, { note: string(1000) }),
    answer: ref('Publication'),
    status: 201,
  },
  {
    name: 'listPublications',
    method: 'GET',
    path: '/admin/publications',
    tag: 'designs',
    summary: say('发布申请，待批准的在前', 'Requests to publish, those that wait first'),
    access: design,
    answer: list(ref('Publication')),
  },
  {
    name: 'withdrawPublication',
    method: 'DELETE',
    path: '/admin/publications/{id}',
    tag: 'designs',
    summary: say('撤回自己的发布申请', 'Take back one’s own request to publish'),
    access: design,
    params: here,
    status: 204,
  },
  {
    name: 'decidePublication',
    method: 'POST',
    path: '/admin/publications/{id}/decision',
    tag: 'designs',
    summary: say('批准并发布，或退回', 'Approve and publish, or return'),
    access: publish,
    params: here,
    body: object({ decision: oneOf('approve', 'return') }, { opinion: string(1000) }),
    answer: ref('Publication'),
  },
  {
    name: 'readPublishApprovals',
    method: 'GET',
    path: '/admin/publish-approvals',
    tag: 'designs',
    summary: say('发布须经区级批准的单位', 'Units whose designs the district approves'),
    access: publish,
    answer: object({ units: array(ref('UnitRef')) }),
  },
  {
    name: 'setPublishApprovals',
    method: 'PUT',
    path: '/admin/publish-approvals',
    tag: 'designs',
    summary: say('设定哪些单位发布须经区级批准', 'Say whose designs the district approves'),
    access: publish,
    body: object({ units: array(id, { maxItems: 200 }) }),
    answer: object({ units: array(ref('UnitRef')) }),
  },
];
