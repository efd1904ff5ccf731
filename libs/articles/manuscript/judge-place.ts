import { judgeReach, refuseSection, type Actor, type EditorialAction, type Subject } from '@kopij/editorial';
import type { ManuscriptRefusal } from './refusal.js';

/** Why somebody may not bring copy into a section by an action: their right has to count there too. */
export function judgePlace(actor: Actor, action: EditorialAction, subject: Subject): ManuscriptRefusal[] {
  return judgeReach(actor, 'WRITE', subject) === 'ALLOWED'
    ? []
    : [refuseSection(action, subject.section, ['content', 'sectionId'])];
}
