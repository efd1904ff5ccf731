import type { CallerPlace, RequestContext } from '@kopij/platform';

/** Where a request came from; `unknown` counts as one place. */
export function placeOf({ place }: RequestContext): CallerPlace {
  return place ?? { address: 'unknown' };
}
