import {
  isGrpcServiceError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { refusalType } from '@yishi/workflows/temporal';
import type { RefusalDetail } from '@yishi/workflows/temporal';

/** Why an Update gave no answer of the handler. */
export type UpdateFailure =
  | ({ type: 'refused' } & RefusalDetail)
  /** No run is there to take it. */
  | { type: 'not-found' }
  /** Accepted or not: nobody can say yet. */
  | { type: 'timeout' }
  /** Temporal was not reached. */
  | { type: 'unavailable' };

/** Sorts what the client throws; what it does not know is a bug and is thrown on. */
export function updateFailure(error: unknown): UpdateFailure {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return { type: 'timeout' };
  if (error instanceof WorkflowNotFoundError) return { type: 'not-found' };
  if (error instanceof WorkflowUpdateFailedError) return failedUpdate(error);
  if (codeOf(error) !== undefined) return { type: 'unavailable' };
  throw error;
}

function failedUpdate(error: WorkflowUpdateFailedError): UpdateFailure {
  const { cause } = error;
  if (!(cause instanceof ApplicationFailure)) throw error;
  const detail = cause.details?.[0] as RefusalDetail | undefined;
  if (cause.type === refusalType && detail) return { type: 'refused', ...detail };
  // The run ended, or went over to the next, while the Update waited to be accepted.
  if (/AcceptedUpdateCompletedWorkflow|already completed/.test(`${cause.type} ${cause.message}`)) {
    return { type: 'not-found' };
  }
  throw error;
}

/** gRPC status of the call below the client's own error, if there was one. */
export function codeOf(error: unknown): number | undefined {
  if (isGrpcServiceError(error)) return error.code;
  const cause = error instanceof Error ? error.cause : undefined;
  return cause === undefined ? undefined : codeOf(cause);
}
