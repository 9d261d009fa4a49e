import type { Queryable } from '../db/index.ts';

export interface EngineIncident {
  caseId: string;
  /** Unique in the case; the same again changes nothing. */
  incident: string;
  code: string;
  message: string;
  origin?: 'engine' | 'outbox';
}

/** Puts an incident of the engine itself before the operators; the case is as it was. */
export async function reportIncident(db: Queryable, incident: EngineIncident): Promise<void> {
  const { caseId, code, message, origin = 'engine' } = incident;
  await db.query(
    `insert into incidents (case_id, incident_id, origin, code, message, since)
     values ($1, $2, $3, $4, $5, now())
     on conflict (case_id, incident_id) do update set message = excluded.message, closed_at = null,
       since = case when incidents.closed_at is null then incidents.since else excluded.since end`,
    [caseId, incident.incident, origin, code, message],
  );
}

/** Stops a case: nothing moves it until an operator revives it. */
export async function haltCase(db: Queryable, incident: EngineIncident): Promise<void> {
  await db.query('update case_states set halted = $2 where case_id = $1', [
    incident.caseId,
    incident.code,
  ]);
  await reportIncident(db, incident);
}
