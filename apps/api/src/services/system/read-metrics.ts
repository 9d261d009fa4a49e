import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';

/** Figures for Prometheus; a token with the right to operate fetches them. */
export const readMetrics: Service<'readMetrics'> = async ({ deps }) => {
  const { registry } = deps.metrics;
  const headers = { 'content-type': registry.contentType };
  return ok(new Response(await registry.metrics(), { headers }));
};
