import { unreachable } from '@yishi/policies';
import type { CaseState, Command, Due, Envelope, Incident, Task } from '@yishi/workflows';
import type { Box, TaskStatus } from '../../db/index.ts';

type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
type Close = CommandOf<'CloseTask'>;

/** A task as it stands after the event. */
export interface TaskRow {
  task: string;
  step: string;
  entry: string;
  revision: number;
  status: TaskStatus;
  assignees: string[];
  pool: boolean;
  due: Due | null;
  due_at: string | null;
  closed: boolean;
  closed_by: string | null;
  action: string | null;
}

/** A task that was there before and is closed now. */
export interface ClosedRow {
  task: string;
  status: TaskStatus;
  closed_by: string | null;
  action: string | null;
}

export interface InboxRow {
  person: string;
  box: Box;
  task: string;
  step: string | null;
  due_at: string | null;
  pool: boolean;
}

/** What a commit writes besides journal and state: at most one change per row. */
export interface PlannedRows {
  tasks: TaskRow[];
  closed: ClosedRow[];
  inbox: InboxRow[];
  /** Rows of `todo` that go, but for those who keep theirs. */
  leaves: { task: string; keep: string[] }[];
  copies: { person: string; step: string }[];
  notify: CommandOf<'Notify'>[];
  notices: CommandOf<'Publish'>[];
  effects: CommandOf<'CallConnector'>[];
  sentBack: { step: string; to: string }[];
  opened: Incident[];
  resolved: { incident: string; how: string }[];
  ended: CommandOf<'EndCase'> | undefined;
}

interface Fold {
  rows: PlannedRows;
  /** Tasks opened or changed, in their last state. */
  live: Map<string, Task>;
  /** Of these, the ones that were not there before. */
  fresh: Set<string>;
  shut: Map<string, Close>;
}

/** Folds the commands of one event into rows. */
export function planRows(envelope: Envelope, state: CaseState, commands: Command[]): PlannedRows {
  const fold: Fold = { rows: noRows(), live: new Map(), fresh: new Set(), shut: new Map() };
  const { rows } = fold;
  if (envelope.event.type === 'CaseStarted') {
    rows.inbox.push({ ...bare, person: state.applicant.id, box: 'mine', task: '' });
  }
  for (const command of commands) addCommand(fold, command);
  for (const task of fold.live.values()) addTask(fold, task);
  for (const command of fold.shut.values()) addClose(fold, envelope, command);
  return rows;
}

const noRows = (): PlannedRows => ({
  tasks: [],
  closed: [],
  inbox: [],
  leaves: [],
  copies: [],
  notify: [],
  notices: [],
  effects: [],
  sentBack: [],
  opened: [],
  resolved: [],
  ended: undefined,
});

function addCommand({ rows, live, fresh, shut }: Fold, command: Command): void {
  switch (command.type) {
    case 'OpenTask':
      fresh.add(command.task.id);
      live.set(command.task.id, command.task);
      return;
    case 'ChangeTask':
      live.set(command.task.id, command.task);
      return;
    case 'CloseTask':
      shut.set(command.taskId, command);
      return;
    case 'Copy':
      for (const { id } of command.to) addCopy(rows, id, command.step);
      return;
    case 'Notify':
      if (command.to.length > 0) rows.notify.push(command);
      return;
    case 'Publish':
      rows.notices.push(command);
      return;
    case 'CallConnector':
      rows.effects.push(command);
      return;
    case 'OpenIncident':
      rows.opened.push(command.incident);
      return;
    case 'CloseIncident':
      rows.resolved.push({ incident: command.incidentId, how: command.how });
      return;
    case 'EndCase':
      rows.ended = command;
      return;
    case 'Log':
      // The timeline reads it from the journal; how often something is sent back is counted.
      if (command.code === 'step.returned') addSentBack(rows, command);
      return;
    default:
      return unreachable(command);
  }
}

function addSentBack(rows: PlannedRows, { step, params }: CommandOf<'Log'>): void {
  if (step === undefined || rows.sentBack.some((row) => row.step === step)) return;
  rows.sentBack.push({ step, to: String(params.toStep) });
}

const bare = { step: null, due_at: null, pool: false };

function addCopy(rows: PlannedRows, person: string, step: string): void {
  if (rows.copies.some((row) => row.person === person && row.step === step)) return;
  rows.copies.push({ person, step });
  rows.inbox.push({ ...bare, person, box: 'copies', task: `copy/${step}`, step });
}

function addTask({ rows, fresh, shut }: Fold, task: Task): void {
  const close = shut.get(task.id);
  const due_at = runningDue(task);
  const suspended = task.suspended ?? false;
  const assignees = task.assignees.map(({ id }) => id);
  const pool = assignees.length > 1;
  rows.tasks.push({
    task: task.id,
    step: task.step,
    entry: task.entry,
    revision: task.revision,
    status: close?.as ?? (suspended ? 'suspended' : 'open'),
    assignees,
    pool,
    due: task.due ?? null,
    due_at,
    closed: close !== undefined,
    closed_by: close?.by?.id ?? null,
    action: close?.action ?? null,
  });
  if (close) return;
  if (!fresh.has(task.id)) rows.leaves.push({ task: task.id, keep: assignees });
  const { step } = task;
  // Parked while something sent back is corrected: nobody can act on it until then.
  const box = suspended ? 'waiting' : 'todo';
  for (const person of assignees) {
    rows.inbox.push({ person, box, task: task.id, step, due_at, pool });
  }
}

/** A clock that stands still has no due time that could pass. */
const runningDue = ({ due }: Task): string | null => (due && !due.pausedAt ? due.at : null);

function addClose({ rows, live, fresh }: Fold, envelope: Envelope, close: Close): void {
  const { taskId: task, as: status, by, action } = close;
  if (fresh.has(task)) return;
  if (!live.has(task)) {
    rows.closed.push({ task, status, closed_by: by?.id ?? null, action: action ?? null });
  }
  const done = by ? handlers(envelope, by.id) : [];
  for (const person of done) rows.inbox.push({ ...bare, person, box: 'done', task });
  rows.leaves.push({ task, keep: done });
}

/** The substitute and the one they acted for both find it among what is done. */
function handlers({ actor }: Envelope, by: string): string[] {
  const involved =
    actor.type === 'person' && actor.onBehalfOf ? [actor.id, actor.onBehalfOf.id] : [];
  return [...new Set([by, ...involved])];
}
