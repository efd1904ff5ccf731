import type { AgencyLookup } from './credit-shape.js';
import type { Dateline } from './dateline.js';
import { parseDateline } from './parse-dateline.js';

/** A line's attribution for a machine to read; without a dateline everything is empty and the text is the line. */
export interface LineAttribution extends Omit<Dateline, 'style'> {
  isDateline: boolean;
}

/** Reads one opening line; never null, for a list of lines must give as many answers. */
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
