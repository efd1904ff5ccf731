import type { RefusalCode } from '../workflow/codes.js';
import { decide } from '../workflow/decide.js';

/** Why an action is refused; nothing when it is granted. */
export function codesOf(...[action, facts, context]: Parameters<typeof decide>): RefusalCode[] {
  const decision = decide(action, facts, context);
  return decision.ok ? [] : decision.refusals.map(({ code }) => code);
}
