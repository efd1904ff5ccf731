import { createContext, useContext } from 'react';

/** Why the values of a form were refused, by the names of their fields. */
type FieldFaults = ReadonlyMap<string, string>;

export const FieldFaultsContext = createContext<FieldFaults>(new Map());

/** Why the value of this field was refused; empty if it was not. */
export function useFieldFault(name: string): string {
  return useContext(FieldFaultsContext).get(name) ?? '';
}
