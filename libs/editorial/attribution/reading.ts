import type { AgencyLookup, CreditStrength } from './credit-shape.js';
import type { WrittenDate } from './scan-date.js';
import type { EndingKind } from './scan-ending.js';

/** The head of a line, and the agencies known besides the built-in names. */
export interface Head {
  text: string;
  isRegistered: AgencyLookup;
}

/** Everything that could be read as a dateline from one position in a line; whether it is one is judged afterwards. */
export interface Reading {
  places: string[];
  region: string[];
  /** The region or the date stands in brackets: "Gavá (Barcelona)". */
  isQualified: boolean;
  agencies: string[];
  credit: CreditStrength;
  isBracketed: boolean;
  date: WrittenDate | null;
  /** The date as it is spelled. */
  dateText: string | null;
  /** Whether a day or month is written, even one that gives no date ("NEW YORK, April -"). */
  isDated: boolean;
  ending: EndingKind;
  /** Where the text begins. */
  end: number;
}

export const emptyReading = (): Reading => ({
  places: [],
  region: [],
  isQualified: false,
  agencies: [],
  credit: 'NONE',
  isBracketed: false,
  date: null,
  dateText: null,
  isDated: false,
  ending: 'NONE',
  end: 0,
});

/** Writes a date into a reading; the first one counts. */
export function takeDate(reading: Reading, date: WrittenDate, dateText: string | null): void {
  reading.isDated = true;
  if (reading.date !== null) return;
  reading.date = date;
  reading.dateText = dateText;
}
