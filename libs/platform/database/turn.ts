/**
 * Whether a look that was taken in this turn of the event loop does for another request of it too. It does: all that a turn takes
 * up had begun to arrive before the turn began, so nothing that is committed during it was committed before they were sent. But
 * for a second request by the same connection, which may have been sent while the first was taken up.
 */
export class Turn {
  private connections: Set<object> | null = null;

  /** False for who comes first: it must look, for itself and for the others. */
  covers(connection: object): boolean {
    if (!this.connections) {
      this.connections = new Set([connection]);
      setImmediate(() => (this.connections = null));
      return false;
    }
    if (this.connections.has(connection)) return false;
    this.connections.add(connection);
    return true;
  }
}
