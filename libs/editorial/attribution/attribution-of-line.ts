import type { AgencyLookup } from './credit-shape.js';
import type { Dateline } from './dateline.js';
import { parseDateline } from './parse-dateline.js';

/** The attribution of a line, machine-readable. Without a dateline, all fields are empty and the text is the line. */
export interface LineAttribution extends Omit<Dateline, 'style'> {
  isDateline: boolean;
}

/** Parses one opening line. Never null, so that every line has a result. */
export function attributionOfLine(line: string, isRegistered?: AgencyLookup): LineAttribution {
  const dateline = parseDateline(line, isRegistered);
  if (!dateline) {
    return {
      isDateline: false,
      leadIn: '',
      places: [],
      region: [],
      agencies: [],
      date: null,
      rest: line.trim(),
    };
  }
  const { leadIn, places, region, agencies, date, rest } = dateline;
  return { isDateline: true, leadIn, places, region, agencies, date, rest };
}
