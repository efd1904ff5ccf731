type WriteDate = (day: number, month: number, year: string) => string;

const english = 'January February March April May June July August September October November December';
const capitals = english.toUpperCase();
const associatedPress = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.';
const dutch = 'januari februari maart april mei juni juli augustus september oktober november december';
const german = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember';
const french = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre';

/**
 * Date formats that can be rendered again, named after the house or language that uses them. The year is written if
 * known.
 */
export const dateForms = {
  ENGLISH: monthFirst(english),
  ENGLISH_SHORT: monthFirst('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
  REUTERS: monthFirst('Jan Feb March April May June July Aug Sept Oct Nov Dec'),
  AP: monthFirst(associatedPress),
  GLOBENEWSWIRE: monthFirst(associatedPress, 'PADDED'),
  ENGLISH_CAPITALS: monthFirst(capitals),
  ENGLISH_DAY_FIRST: dayFirst(english),
  DUTCH: dayFirst(dutch),
  DUTCH_SHORT: dayFirst('jan feb mrt apr mei jun jul aug sep okt nov dec'),
  GERMAN: dayFirst(german, '. '),
  FRENCH: dayFirst(french),
  SPANISH_SHORT: dayFirst('ene feb mar abr may jun jul ago sep oct nov dic'),
  PORTUGUESE_SHORT: dayFirst('jan fev mar abr mai jun jul ago set out nov dez'),
  ITALIAN_CAPITALS: dayFirst('GEN FEB MAR APR MAG GIU LUG AGO SET OTT NOV DIC', ' ', 'PADDED'),
  SLASHED: (day, month, year) => [padded(day), padded(month), ...(year === '' ? [] : [year])].join('/'),
} as const satisfies Record<string, WriteDate>;

export type DateForm = keyof typeof dateForms;

/** Writes `--MM-DD` or `YYYY-MM-DD` in a form. */
export function writeDate(date: string, form: DateForm): string {
  const year = date.startsWith('-') ? '' : date.slice(0, 4);
  return dateForms[form](Number(date.slice(-2)), Number(date.slice(-5, -3)), year);
}

/** The format that spells a date exactly like this; null if none does. */
export function dateFormOf(date: string, written: string): DateForm | null {
  const forms = Object.keys(dateForms) as DateForm[];
  return forms.find((form) => writeDate(date, form) === written) ?? null;
}

function monthFirst(months: string, figures?: 'PADDED'): WriteDate {
  const names = months.split(' ');
  return (day, month, year) =>
    `${names[month - 1] ?? ''} ${figures ? padded(day) : String(day)}${year === '' ? '' : `, ${year}`}`;
}

function dayFirst(months: string, mark = ' ', figures?: 'PADDED'): WriteDate {
  const names = months.split(' ');
  return (day, month, year) =>
    `${figures ? padded(day) : String(day)}${mark}${names[month - 1] ?? ''}${year === '' ? '' : ` ${year}`}`;
}

function padded(figure: number): string {
  return String(figure).padStart(2, '0');
}
