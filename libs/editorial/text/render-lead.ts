import { renderDateline } from '../attribution/render-dateline.js';
import type { DatelineChoice } from './content.js';

/**
 * The first paragraph as readers see it, preceded by the dateline: `PYONGYANG (ANP/RTR) - De Russische president
 * ...`. Only the paragraph if there is no dateline or it is undecided.
 */
export function renderLead(
  dateline: DatelineChoice | null,
  creditTexts: readonly string[],
  firstParagraphText: string,
): string {
  if (dateline?.kind !== 'PLACE') return firstParagraphText;
  const { places, region, date } = dateline;
  return renderDateline({
    leadIn: '',
    places,
    region,
    date,
    agencies: [...creditTexts],
    rest: firstParagraphText,
    style: { house: 'ANP', date: null },
  });
}
