/** The path of the GraphQL endpoint. */
export const endpointPath = '/graphql';

/** Where subscriptions are sent as server-sent events. */
const streamPath = `${endpointPath}/stream`;

export function isForEndpoint(url: string): boolean {
  return url === endpointPath || url.startsWith(`${endpointPath}?`);
}

export function isForStream(url: string): boolean {
  return url === streamPath || url.startsWith(`${streamPath}?`);
}
