import type { FactorKind } from '../factors/giving/factor-kind.js';
import type { SessionMethod, WeakMethod } from '../sessions/session-method.js';

/** How somebody has signed in who began with one factor and finished with another. A link was for choosing a password. */
export function finishedMethod(begun: WeakMethod, finished: FactorKind): SessionMethod {
  if (finished !== 'TOTP') return finished;
  return begun === 'SSO' ? 'SSO_TOTP' : 'PASSWORD_TOTP';
}
