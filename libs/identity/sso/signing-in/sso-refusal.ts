import type { AccountRefusal } from '../accounts/decide-account.js';
import type { ProviderFaultCode } from '../protocol/provider-fault.js';

/**
 * Why somebody who comes back from an identity provider is not signed in. `ATTEMPT_GONE`: this browser has not begun to sign in, or too
 * long ago, or the answer was used before.
 */
export type SsoRefusal = AccountRefusal | ProviderFaultCode | 'ATTEMPT_GONE';
