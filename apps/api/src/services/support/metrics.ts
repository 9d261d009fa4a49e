import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  registry: Registry;
  observe(labels: { method: string; route: string; status: string }, seconds: number): void;
  streams: Gauge;
}

/** Figures for Prometheus; labels are names of routes, never of people or cases. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'yishi_http_request_seconds',
    help: 'Duration of API requests',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const streams = new Gauge({
    name: 'yishi_event_streams',
    help: 'Open streams of live changes',
    registers: [registry],
  });
  return {
    registry,
    observe: (labels, seconds) => requests.observe(labels, seconds),
    streams,
  };
}
