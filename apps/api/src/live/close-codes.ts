/** With which code a WebSocket is closed, besides those of the protocol (graphql-transport-ws); named in docs/frontend-teams.md. */
export const closeCodes = {
  /** The server is being stopped. Connect again. */
  GOING_AWAY: 1001,
  /** The token is not valid, or not any more. */
  UNAUTHORIZED: 4401,
  /** More changes were waiting than are kept. Connect again, and go on after the last event. */
  TOO_SLOW: 4490,
} as const;
