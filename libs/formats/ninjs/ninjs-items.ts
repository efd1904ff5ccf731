import { isObject, objectsIn, textIn, valueIn, type JsonObject } from '../json/fields.js';

const telling = [
  'pubstatus',
  'pubStatus',
  'version',
  'versioncreated',
  'versionCreated',
  'headline',
  'headlines',
  'body_html',
  'body_xhtml',
  'body_text',
  'bodies',
  'renditions',
  'descriptions',
  'description_text',
  'representationtype',
  'representationType',
  'standard',
];

/**
 * The items of a document: one, a list of them, or those in the envelope of an API. A package without a text of its
 * own stands for the stories in it.
 */
export function ninjsItems(json: unknown): JsonObject[] {
  const outer = Array.isArray(json) ? json : [json];
  return outer.filter(isObject).flatMap((item) => {
    if (isNinjs(item)) return unpacked(item);
    return objectsIn(item, 'items', '_items', 'data', 'results').filter(isNinjs).flatMap(unpacked);
  });
}

function isNinjs(item: JsonObject): boolean {
  return textIn(item, 'uri', 'guid') !== null && telling.some((name) => Object.hasOwn(item, name));
}

function unpacked(item: JsonObject): JsonObject[] {
  if (hasBody(item) || textIn(item, 'type') !== 'composite') return [item];
  const inside = associationsOf(item).filter((associated) => isNinjs(associated) && hasBody(associated));
  return inside.length > 0 ? inside : [item];
}

function hasBody(item: JsonObject): boolean {
  const texts = objectsIn(item, 'bodies').map((body) => textIn(body, 'value'));
  return [textIn(item, 'body_html', 'body_xhtml', 'body_text'), ...texts].some((text) => text !== null);
}

/** What an item is associated with: by names in ninjs 1, a list later. */
export function associationsOf(item: JsonObject): JsonObject[] {
  const value = valueIn(item, 'associations');
  const found: unknown[] = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  return found.flatMap((one) => (Array.isArray(one) ? one.filter(isObject) : isObject(one) ? [one] : []));
}
