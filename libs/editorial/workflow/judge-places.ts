import { isPrintedPlace, printedPlace } from '../attribution/printed-place.js';
import type { Content } from '../text/content.js';
import type { Finding } from './codes.js';
import { warning } from './findings.js';

/** The places of the dateline that are not written as this house prints them: copy of other houses brings `Berlin`. */
export function judgePlaces({ dateline }: Pick<Content, 'dateline'>): Finding[] {
  const places = dateline?.kind === 'PLACE' ? dateline.places : [];
  return places.flatMap((place, at) =>
    isPrintedPlace(place)
      ? []
      : [
          warning('PLACE_NOT_UPPER_CASE', ['dateline', 'places', String(at)], {
            place,
            printed: printedPlace(place),
          }),
        ],
  );
}
