/** The path of the GraphQL endpoint. */
export const endpointPath = '/graphql';

export function isForEndpoint(url: string): boolean {
  return url === endpointPath || url.startsWith(`${endpointPath}?`);
}
