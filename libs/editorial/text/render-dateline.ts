import { houseStyles } from '../attribution/house-styles.js';
import { renderLead } from './render-lead.js';
import type { DatelineChoice } from './content.js';

/**
 * The dateline with its credits, as printed in front of a lead: `WASHINGTON/BRUSSEL (ANP/RTR)`. Empty if there is
 * none.
 */
export function renderDateline(dateline: DatelineChoice | null, creditTexts: readonly string[]): string {
  const opening = renderLead(dateline, creditTexts, '');
  return opening.slice(0, opening.length - houseStyles.ANP.ending.trimEnd().length);
}
