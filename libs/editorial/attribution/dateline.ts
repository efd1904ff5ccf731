import type { DateForm } from './date-forms.js';
import type { HouseStyle } from './house-styles.js';

/** The style of a dateline: whose layout, and the format of its date (null for the house's default). */
export interface DatelineStyle {
  house: HouseStyle;
  date: DateForm | null;
}

/** The parsed opening of a story. Names are as written; nothing is translated or mapped. */
export interface Dateline {
  /** Text before the dateline: a byline, an age, a slug; '' if none. */
  leadIn: string;
  places: string[];
  /**
   * State, province or country after the place, as one entry even with several parts ("Grand Cayman, British West
   * Indies").
   */
  region: string[];
  /** The agencies of the dateline's own credit, in order. */
  agencies: string[];
  /** `--MM-DD`, or `YYYY-MM-DD` if the year is given. */
  date: string | null;
  /** The text after it. */
  rest: string;
  style: DatelineStyle;
}
