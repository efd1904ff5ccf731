import { numberIn, objectsIn, textIn, type JsonObject } from '../json/fields.js';
import type { NewsItem } from '../news-item.js';
import { isMoment } from '../times/read-time.js';

/** What the schemas of ninjs let through and no item can mean. */
export function doubtsAbout(item: JsonObject, read: NewsItem): string[] {
  const { embargo, expires, firstCreated, versionCreated, urgency } = read;
  const counts = [numberIn(item, 'wordcount', 'wordCount'), numberIn(item, 'charcount', 'charCount')];
  const until = embargo.kind === 'UNTIL' ? embargo.time : null;
  return [
    isBefore(expires, until) ? 'expires before its embargo ends' : null,
    isBefore(versionCreated, firstCreated) ? 'this version is older than the first' : null,
    counts.some((count) => count !== null && count < 0) ? 'counts less than no words' : null,
    urgency !== null && (urgency < 1 || urgency > 9) ? 'has an urgency beyond 1 to 9' : null,
    ['person', 'people', 'organisation', 'organisations'].some((name) => namesNobody(item, name))
      ? 'names a person or an organisation without a name'
      : null,
    objectsIn(item, 'place', 'places').some(isOffTheMap) ? 'has a place that is not on earth' : null,
  ].filter((doubt) => doubt !== null);
}

function isBefore(one: string | null, other: string | null): boolean {
  if (one === null || other === null || !isMoment(one) || !isMoment(other)) return false;
  return Date.parse(one) < Date.parse(other);
}

function namesNobody(item: JsonObject, name: string): boolean {
  return objectsIn(item, name).some((one) => textIn(one, 'name', 'uri', 'literal', 'code', 'rel') === null);
}

function isOffTheMap(place: JsonObject): boolean {
  const [shape] = objectsIn(place, 'geojson', 'geometry_geojson');
  const point: unknown = shape?.['coordinates'];
  if (!Array.isArray(point)) return false;
  const coordinates: unknown[] = point;
  const [longitude, latitude] = coordinates;
  return (
    (typeof longitude === 'number' && Math.abs(longitude) > 180) ||
    (typeof latitude === 'number' && Math.abs(latitude) > 90)
  );
}
