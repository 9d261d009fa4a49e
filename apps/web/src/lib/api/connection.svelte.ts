/** Whether the server can be reached, and whether the session still holds, as last seen. */
class Connection {
  online = $state(true);
  signedOut = $state(false);
}

export const connection = new Connection();
