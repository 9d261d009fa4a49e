import 'node:http';

declare module 'node:http' {
  interface IncomingMessage {
    /** Calls the API in this process; set by the server that both share. */
    yishiFetch?: (request: Request) => Promise<Response>;
  }
}
