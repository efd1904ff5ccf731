import { dateFormOf } from './date-forms.js';
import type { Dateline, DatelineStyle } from './dateline.js';
import { type HouseStyle, houseStyles } from './house-styles.js';
import { renderDateline } from './render-dateline.js';

/**
 * The style in which a dateline renders exactly as it was written; house `OTHER` if there is none.
 * @param dateText the date as spelled in the line
 */
export function recogniseStyle(
  line: string,
  dateline: Omit<Dateline, 'style'>,
  dateText: string | null,
): DatelineStyle {
  const { date } = dateline;
  const form = date === null || dateText === null ? null : dateFormOf(date, dateText.replace(/\.$/u, ''));
  // A line may be very long, so compare only one letter of the text.
  const rest = dateline.rest.slice(0, 1);
  const opening = line.slice(0, line.length - dateline.rest.length) + rest;
  const houses = Object.keys(houseStyles) as HouseStyle[];
  const house = houses.find(
    (name) => renderDateline({ ...dateline, rest, style: { house: name, date: form } }) === opening,
  );
  return { house: house ?? 'OTHER', date: form };
}
