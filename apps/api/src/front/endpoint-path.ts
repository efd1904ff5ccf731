/** Where GraphQL is served. */
export const endpointPath = '/graphql';

export function isForEndpoint(url: string): boolean {
  return url === endpointPath || url.startsWith(`${endpointPath}?`);
}
