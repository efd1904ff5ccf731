import type { Phrasing } from '@kopij/editorial';
import type { Refused } from '../contract/outcome.js';
import { userErrorsOf } from '../contract/refusal-message.js';
import type { UserEntity } from './user.entity.js';
import type { UserPayload } from './user.payloads.js';

/** An outcome as the schema shows it, in the caller's language. */
export async function payload(
  outcome: Promise<{ user: UserEntity } | Refused>,
  phrasing: Phrasing,
): Promise<UserPayload> {
  const answer = await outcome;
  if ('user' in answer) return { user: answer.user, userErrors: [] };
  return { user: null, userErrors: userErrorsOf(answer, phrasing) };
}
