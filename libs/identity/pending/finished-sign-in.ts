import type { FactorKind } from '../factors/giving/factor-kind.js';
import type { OpenSessionCommand } from '../sessions/open-session.js';
import type { SessionMethod, WeakMethod } from '../sessions/session-method.js';
import type { PendingSignInEntity } from './pending-sign-in.entity.js';

/** The session of somebody who began with one factor and finished with another. */
export function finishedSignIn(
  { id, method: begun, providerId }: PendingSignInEntity,
  finished: FactorKind,
): OpenSessionCommand {
  const details = providerId === null ? {} : { provider: providerId };
  return { id, method: finished === 'TOTP' ? withTotp(begun) : finished, details };
}

/** A link was for choosing a password. */
function withTotp(begun: WeakMethod): SessionMethod {
  return begun === 'SSO' ? 'SSO_TOTP' : 'PASSWORD_TOTP';
}
