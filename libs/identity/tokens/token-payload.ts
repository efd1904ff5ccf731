import type { Phrasing } from '@kopij/editorial';
import type { Refused } from '../contract/outcome.js';
import { userErrorsOf } from '../contract/refusal-message.js';
import type { CreatedToken } from './create-token.js';
import type { CreateTokenPayload } from './token.payloads.js';

/** A new token as the schema shows it: the only response that contains its secret. */
export async function tokenPayload(
  outcome: Promise<CreatedToken | Refused>,
  phrasing: Phrasing,
): Promise<CreateTokenPayload> {
  const answer = await outcome;
  if ('refusals' in answer) {
    return { accessToken: null, secret: null, userErrors: userErrorsOf(answer, phrasing) };
  }
  return { accessToken: answer.accessToken, secret: answer.token, userErrors: [] };
}
