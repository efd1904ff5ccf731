import { refused, type Refused } from '../../contract/outcome.js';
import type { PasskeyCeremonies } from '../passkeys/passkey-ceremonies.js';

/** Why there can be no passkeys on this installation; null if there can. */
export function passkeyObstacle({ obstacle }: PasskeyCeremonies): Refused | null {
  if (obstacle === null) return null;
  return refused(obstacle === 'PUBLIC_URL_MISSING' ? 'PASSKEYS_NEED_ADDRESS' : 'FACTORS_NEED_KEY');
}
