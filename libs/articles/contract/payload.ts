import type { Phrasing } from '@kopij/editorial';
import { RefusedInput, type UserError } from '@kopij/platform';
import type { Outcome } from '../manuscript/outcome.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';
import { conflictMessage, refusalMessage } from '../manuscript/refusal-message.js';
import type { ManuscriptPayload } from './manuscript-payload.types.js';
import { VersionConflict } from './version-conflict.types.js';

/** Converts an outcome to a payload, in the caller's language. */
export async function payload(outcome: Promise<Outcome>, phrasing: Phrasing): Promise<ManuscriptPayload> {
  const answer = await outcome;
  if ('manuscript' in answer) return { manuscript: answer.manuscript, userErrors: [] };
  if ('conflict' in answer) {
    const message = conflictMessage(answer.conflict.currentVersion, phrasing.locale);
    return { manuscript: null, userErrors: [new VersionConflict(answer.conflict, message)] };
  }
  return { manuscript: null, userErrors: userErrors(answer.refusals, phrasing) };
}

/** Refusals in the caller's language. */
export function userErrors(refusals: readonly ManuscriptRefusal[], phrasing: Phrasing): UserError[] {
  return refusals.map((refusal) => {
    const { code, field } = refusal;
    return new RefusedInput({ code, field, message: refusalMessage(refusal, phrasing) });
  });
}
