import { useState } from 'react';

/** What stands in a form: what is known of a thing, and over it what somebody has filled in. */
export interface Filled<Values extends object> {
  readonly values: Values;
  /** Only what is different from what is known. */
  readonly changed: Partial<Values>;
  readonly isChanged: boolean;
  /** The version of what is known. */
  readonly version: number;
  /** Whether somebody else has changed the thing since: it is shown as it was until whoever fills in wants the new one. */
  readonly isBehind: boolean;
  /** Puts what was filled in over the thing as it is now. */
  readonly catchUp: () => void;
  /** Forgets what was filled in: it was saved. */
  readonly settle: () => void;
  /** What a field of the form needs. */
  readonly bind: <Name extends keyof Values & string>(name: Name) => Bound<Name, Values[Name]>;
}

interface Bound<Name extends string, Value> {
  readonly name: Name;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/**
 * What somebody fills in is never replaced under their hands: while there is any of it, what is read anew waits.
 *
 * @param known the thing, as it is now
 * @param version 0 for what has none
 */
export function useFilled<Values extends object>(known: Values, version = 0): Filled<Values> {
  const [basis, setBasis] = useState({ known, version });
  const [typed, setTyped] = useState<Partial<Values>>({});
  const changed = differing(typed, basis.known);
  const isChanged = Object.keys(changed).length > 0;
  const isOld = basis.version !== version || !isSame(basis.known, known);
  if (isOld && !isChanged) setBasis({ known, version });
  const values: Values = { ...(isOld && !isChanged ? known : basis.known), ...typed };
  return {
    values,
    changed,
    isChanged,
    version: basis.version,
    isBehind: isOld && isChanged,
    catchUp: () => setBasis({ known, version }),
    settle: () => setTyped({}),
    bind: (name) => ({
      name,
      value: values[name],
      onChange: (value) => setTyped((before) => ({ ...before, [name]: value })),
    }),
  };
}

function differing<Values extends object>(typed: Partial<Values>, known: Values): Partial<Values> {
  const names = Object.keys(typed) as (keyof Values)[];
  return Object.fromEntries(
    names.filter((name) => !isSame(typed[name], known[name])).map((name) => [name, typed[name]]),
  ) as Partial<Values>;
}

/** Of what a form holds: text, numbers, choices and lists of them. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
