import type { PlacedSection } from '../rights/judge-right.js';
import type { EditorialAction } from './action-rules.js';
import type { Refusal } from './codes.js';

/** The refusal of an action in a section, or on copy without one. */
export function refuseSection(
  action: EditorialAction,
  section: PlacedSection | null,
  field: readonly string[] = [],
): Refusal {
  return { code: 'NOT_YOUR_SECTION', field: [...field], params: { action, section: section?.name ?? '' } };
}
