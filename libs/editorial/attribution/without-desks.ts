import { isAgencyNameAsPrinted } from './agency-names.js';
import { type AgencyLookup, strengthOf } from './credit-shape.js';

/** Initials and desks, one or a few: "jd", "mf ba", "lnw", "red". */
const desk = /^\p{Ll}{1,4}(?: \p{Ll}{1,4}){0,3}$/u;
const deskBehind = /(?: \p{Ll}{1,4}){1,3}$/u;
const initials = /^\p{Ll}{1,3}$/u;

/**
 * The agencies of a credit, without the initials or desk of the writer or editor: "AFP/jd" is AFP, and "SDA/mf ba"
 * is SDA. A credit in which no agency is known keeps all its names.
 */
export function withoutDesks(names: readonly string[], isRegistered: AgencyLookup): string[] {
  const isKnown = (name: string): boolean => strengthOf(name, isRegistered) === 'KNOWN';
  if (!names.map(withoutDeskBehind).some(isKnown)) return [...names];
  // Where agencies are printed in capitals, "ap" behind one is a colleague.
  const [first = ''] = names;
  const hasCapitals = first !== first.toLowerCase();
  return names.flatMap((name) => {
    if (hasCapitals && initials.test(name) && !isAgencyNameAsPrinted(name)) return [];
    if (isKnown(name)) return [name];
    const bare = withoutDeskBehind(name);
    if (bare !== name && isKnown(bare)) return [bare];
    return desk.test(name) ? [] : [name];
  });
}

function withoutDeskBehind(name: string): string {
  return name.replace(deskBehind, '');
}
