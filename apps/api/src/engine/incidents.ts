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

/** Whether an incident is open. */
export async function hasIncident(
  db: Queryable,
  caseId: string,
  incident: string,
): Promise<boolean> {
  const { rows } = await db.query(
    'select 1 from incidents where case_id = $1 and incident_id = $2 and closed_at is null',
    [caseId, incident],
  );
  return rows.length > 0;
}

/** Closes an incident that has passed by itself. */
export async function closeIncident(
  db: Queryable,
  caseId: string,
  incident: string,
  how: string,
): Promise<void> {
  await db.query(
    `update incidents set closed_at = now(), how = $3
     where case_id = $1 and incident_id = $2 and closed_at is null`,
    [caseId, incident, how],
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
