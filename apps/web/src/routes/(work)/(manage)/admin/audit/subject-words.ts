import type { AuditEntry } from '@yishi/api';
import { text } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';

const kinds: Record<string, () => string> = {
  person: m.audit_kindPerson,
  unit: m.audit_kindUnit,
  body: m.audit_kindBody,
  post: m.audit_kindPost,
  token: m.audit_kindToken,
  connector: m.audit_kindConnector,
  pack: m.audit_kindPack,
  procedure: m.audit_kindProcedure,
  parameter: m.audit_kindParameter,
  calendar: m.audit_kindCalendar,
  case: m.audit_kindCase,
  task: m.audit_kindTask,
  incident: m.audit_kindIncident,
  'public-form': m.audit_kindPublicForm,
  'field-group': m.audit_kindFieldGroup,
  record: m.audit_kindRecord,
  register: m.audit_kindRegister,
};

/** Kinds whose ids mean nothing to people: without a name the kind alone is said. */
const nameless = new Set(['task', 'incident', 'body', 'token', 'case', 'record', 'field-group']);

/** What something was done to: what it is, and what it is called. */
export function subjectWords({ subject, names }: Pick<AuditEntry, 'subject' | 'names'>): string {
  const [kind = '', ...rest] = subject.split('/');
  const said = kinds[kind]?.() ?? kind;
  const name = text(names[subject]) || (nameless.has(kind) ? '' : rest.join('/'));
  return name ? m.audit_subjectNamed({ kind: said, name }) : said;
}
