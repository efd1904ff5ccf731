import { collapse } from '../text/collapse.js';

/** A JSON object of unknown origin. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under a name; an empty one if there is none. */
export function objectIn(object: JsonObject, ...names: readonly string[]): JsonObject {
  return names.map((name) => valueIn(object, name)).find(isObject) ?? {};
}

/** All objects under a name: those of a list, those that an object has under names of its own, or the one there is. */
export function objectsIn(object: JsonObject, ...names: readonly string[]): JsonObject[] {
  return names.flatMap((name) => {
    const value = valueIn(object, name);
    if (Array.isArray(value)) return value.filter(isObject);
    if (!isObject(value)) return [];
    const inside = Object.values(value);
    return inside.length > 0 && inside.every(isObject) ? inside.filter(isObject) : [value];
  });
}

/** The first text under one of these names, as written; numbers count. Null if all are missing or empty. */
export function rawTextIn(object: JsonObject, ...names: readonly string[]): string | null {
  return names.map((name) => asText(valueIn(object, name))).find((text) => text !== null) ?? null;
}

/** The first text under one of these names, on one line. */
export function textIn(object: JsonObject, ...names: readonly string[]): string | null {
  return collapse(rawTextIn(object, ...names));
}

/** The texts under a name, be it a list or one text, each once. */
export function textsIn(object: JsonObject, ...names: readonly string[]): string[] {
  const found = names.flatMap((name) => {
    const value = valueIn(object, name);
    return (Array.isArray(value) ? value : [value]).flatMap((text) => collapse(asText(text)) ?? []);
  });
  return [...new Set(found)];
}

/** The number under a name, also where it is written as a text. */
export function numberIn(object: JsonObject, ...names: readonly string[]): number | null {
  const text = textIn(object, ...names);
  return text !== null && /^-?\d{1,9}(?:\.\d{1,6})?$/u.test(text) ? Number(text) : null;
}

/** What an object has itself: not what every object has, such as `constructor`. */
export function valueIn(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function asText(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
