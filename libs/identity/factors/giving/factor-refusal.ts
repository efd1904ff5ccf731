import { refused, type IdentityRefusalCode, type Refused } from '../../contract/outcome.js';
import type { CodeVerdict } from '../totp/totp-secret-store.js';

const codes: Record<Exclude<CodeVerdict, 'RIGHT'>, IdentityRefusalCode> = {
  WRONG: 'FACTOR_WRONG',
  PAUSED: 'FACTOR_PAUSED',
  UNREADABLE: 'FACTOR_UNREADABLE',
};

/** Null if the factor was right. */
export function factorRefusal(verdict: CodeVerdict, ...field: string[]): Refused | null {
  return verdict === 'RIGHT' ? null : refused(codes[verdict], ...field);
}
