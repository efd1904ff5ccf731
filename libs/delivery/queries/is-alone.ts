import type { GraphQLResolveInfo } from 'graphql';

/** Whether a field is resolved once per response, rather than for each item of a list. */
export function isAlone({ path }: GraphQLResolveInfo): boolean {
  for (let place: GraphQLResolveInfo['path'] | undefined = path; place; place = place.prev) {
    if (typeof place.key === 'number') return false;
  }
  return true;
}
