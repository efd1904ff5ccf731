import { houseStyles } from '../attribution/house-styles.js';
import { renderLead } from './render-lead.js';
import type { DatelineChoice } from './content.js';

/**
 * The dateline with its credits as they open a lead: `WASHINGTON/BRUSSEL (ANP/RTR)`. Empty when there is nothing to show.
 */
export function renderDateline(dateline: DatelineChoice | null, creditTexts: readonly string[]): string {
  const opening = renderLead(dateline, creditTexts, '');
  return opening.slice(0, opening.length - houseStyles.ANP.ending.trimEnd().length);
}
