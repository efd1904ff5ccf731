import type { DateForm } from './date-forms.js';
import type { HouseStyle } from './house-styles.js';

/** How a dateline is written: whose layout, and how the date in it is spelled (null for the house's own way). */
export interface DatelineStyle {
  house: HouseStyle;
  date: DateForm | null;
}

/** The opening of a story, taken apart. Names are as written; nothing is translated or mapped. */
export interface Dateline {
  /** What stands in front: a byline, an age, a slug; '' when nothing does. */
  leadIn: string;
  places: string[];
  /**
   * State, province or country behind the place, one entry however many steps it has ("Grand Cayman, British West
   * Indies").
   */
  region: string[];
  /** The agencies of the dateline's own credit, in order. */
  agencies: string[];
  /** `--MM-DD`, or `YYYY-MM-DD` where the year is written. */
  date: string | null;
  /** The text behind it. */
  rest: string;
  style: DatelineStyle;
}
