import { isCacheable } from '../operations/cacheable-operation.js';
import type { Admitted } from '../request/request-admission.js';

/** Variables deeper than any argument of the schema are not looked through. */
const deepest = 8;

/**
 * The same for operations that get the same answer, however their variables are ordered or their JSON is spaced. Null where
 * the answer is not for others, or where there will be none.
 */
export function answerKey({ known: { hash, document }, operation, variables }: Admitted): string | null {
  if (!operation || !isCacheable(document, operation)) return null;
  const declared = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  const values: unknown[] = [];
  for (const name of declared.filter((each) => Object.hasOwn(variables, each)).sort()) {
    const value = inOrder(variables[name], deepest);
    if (value === undefined) return null;
    values.push([name, value]);
  }
  return JSON.stringify([hash, operation.name?.value ?? null, values]);
}

/** A JSON value with the keys of its objects in order; undefined where it is too deep, or too large a number. */
function inOrder(value: unknown, depth: number): unknown {
  // A number that JSON cannot write would look like null.
  if (typeof value === 'number' && !Number.isFinite(value)) return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return undefined;
  const entries = Array.isArray(value)
    ? value.map((each: unknown) => inOrder(each, depth - 1))
    : Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, each]) => {
          const ordered = inOrder(each, depth - 1);
          return ordered === undefined ? undefined : [name, ordered];
        });
  return entries.includes(undefined) ? undefined : [Array.isArray(value), entries];
}
