import type { DatelineChoice } from './content.js';
import { renderDateline } from './render-dateline.js';

/**
 * The first paragraph as readers see it, its dateline in front: `PYONGYANG (ANP/RTR) - De Russische president ...`.
 * Without a dateline, or as long as nobody has decided on one, only the paragraph.
 */
export function renderLead(
  dateline: DatelineChoice | null,
  creditTexts: readonly string[],
  firstParagraphText: string,
): string {
  const opening = renderDateline(dateline, creditTexts);
  return opening === '' ? firstParagraphText : `${opening} - ${firstParagraphText}`;
}
