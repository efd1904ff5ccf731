import { refusalMessage, type SectionRefusal } from '@kopij/sections';
import { CliFault } from '../cli-fault.js';

/** The message for the person at the terminal. */
export function sectionFault(refusals: readonly SectionRefusal[]): CliFault {
  return CliFault.of(refusals.map((refusal) => refusalMessage(refusal, 'en')));
}
