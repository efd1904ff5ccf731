import { renderDateline } from '../attribution/render-dateline.js';
import type { DatelineChoice } from './content.js';

/**
 * The first paragraph as readers see it, its dateline in front: `PYONGYANG (ANP/RTR) - De Russische president ...`.
 * Without a dateline, or as long as nobody has decided on one, only the paragraph.
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
