export { decodePayloads } from './decode-payloads.ts';
export { listIncidents } from './list-incidents.ts';
export { listRunningCases } from './list-running-cases.ts';
export { resolveIncident } from './resolve-incident.ts';
