import type { IncomingMessage } from 'node:http';

/** What Hono carries along a request. */
export interface Env {
  /** Present for requests over the network; calls in process have none. */
  Bindings: { incoming?: IncomingMessage };
  Variables: {
    requestId: string;
    address: string;
    /** Kind of caller, for the log; never who. */
    actorType: string;
    /** Path of the route with its parameters in braces. */
    route: string;
  };
}
