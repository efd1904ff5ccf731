import type { DateForm } from './date-forms.js';

/** How a house formats a dateline. */
export interface Layout {
  order: 'CREDIT_LAST' | 'CREDIT_FIRST';
  region: readonly [open: string, close: string];
  beforeDate: string;
  credit: readonly [open: string, close: string];
  /** Between two agencies. */
  joint: string;
  ending: string;
  /** How the house itself spells a date. */
  date: DateForm;
}

const anp: Layout = {
  order: 'CREDIT_LAST',
  region: [', ', ''],
  beforeDate: ', ',
  credit: [' (', ')'],
  joint: '/',
  ending: ' - ',
  date: 'DUTCH_SHORT',
};

const slashes: Layout['credit'] = [' /', '/'];

/** The styles in which datelines can be rendered exactly as written; each is named after a house that uses it. */
export const houseStyles = {
  /** PARIJS (ANP/RTR) - ; so do AFP, dpa, Reuters and APA */
  ANP: anp,
  /** NEW YORK (AP) — */
  AP: { ...anp, ending: ' — ', date: 'AP' },
  /** NEW YORK (AP) _ : the AP's dash on lines that have none */
  AP_LINE: { ...anp, ending: ' _ ', date: 'AP' },
  /** BEIJING, Aug. 17 (Xinhua) -- */
  XINHUA: { ...anp, ending: ' -- ', date: 'AP' },
  /** Wien – */
  STANDARD: { ...anp, ending: ' – ', date: 'GERMAN' },
  /** BRUXELLES 23/07 (AFP-DPA-REUTER) = */
  BELGA: { ...anp, beforeDate: ' ', joint: '-', ending: ' = ', date: 'SLASHED' },
  /** BRUSSEL 31/07 (AFP) - */
  BELGA_HYPHEN: { ...anp, beforeDate: ' ', date: 'SLASHED' },
  /** Londres, 21 mar (EFE).- ; Gavá (Barcelona), 23 may (EFE).- */
  EFE: { ...anp, region: [' (', ')'], ending: '.- ', date: 'SPANISH_SHORT' },
  /** (ANSA) - ROMA, 01 SET - */
  ANSA: { ...anp, order: 'CREDIT_FIRST', credit: ['(', ') - '], date: 'ITALIAN_CAPITALS' },
  /** MOSCOW, January 21. /TASS/. */
  TASS: { ...anp, credit: ['. /', '/'], ending: '. ', date: 'ENGLISH' },
  /** København /ritzau/: */
  RITZAU: { ...anp, credit: slashes, ending: ': ', date: 'ENGLISH' },
  /** Oslo (NTB-Reuters): */
  NTB: { ...anp, joint: '-', ending: ': ', date: 'ENGLISH' },
  /** AUSTIN, Texas, Feb. 1, 2017 /PRNewswire/ -- */
  PR_NEWSWIRE: { ...anp, credit: slashes, ending: ' -- ', date: 'AP' },
  /** DALLAS--(BUSINESS WIRE)-- */
  BUSINESS_WIRE: { ...anp, credit: ['--(', ')'], ending: '--', date: 'AP' },
  /** Paris (ats afp) Les ... */
  ATS: { ...anp, joint: ' ', ending: ' ', date: 'FRENCH' },
  /** TOKYO, March 3, Kyodo - ; AP - */
  KYODO: { ...anp, credit: [', ', ''], date: 'ENGLISH' },
  /** SEOUL, Nov 26 AFP - */
  AAP: { ...anp, credit: [' ', ''], date: 'ENGLISH_SHORT' },
} as const satisfies Record<string, Layout>;

/** A house whose datelines can be rendered, or `OTHER` for one that can only be parsed. */
export type HouseStyle = keyof typeof houseStyles | 'OTHER';
