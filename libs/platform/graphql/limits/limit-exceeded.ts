import { Problem } from '../../basics/problem.js';
import type { Config } from '../../config/settings.js';
import { settings } from '../../config/settings.js';

type LimitName =
  | 'maxDepth'
  | 'maxCost'
  | 'maxAliases'
  | 'maxDirectives'
  | 'maxFragments'
  | 'maxNesting'
  | 'maxTokens'
  | 'maxDocumentBytes'
  | 'maxBodyBytes'
  | 'maxAnonymousBodyBytes';

/** The limits of a request. */
export type Limits = Pick<Config, LimitName>;

const measured: Readonly<Record<LimitName, string>> = {
  maxDepth: 'levels deep',
  maxCost: 'points in cost',
  maxAliases: 'aliases',
  maxDirectives: 'directives',
  maxFragments: 'fragments',
  maxNesting: 'levels of brackets and fragments',
  maxTokens: 'tokens',
  maxDocumentBytes: 'bytes of GraphQL',
  maxBodyBytes: 'bytes',
  maxAnonymousBodyBytes: 'bytes without a token',
};

/**
 * Names the limit that was exceeded, the measured value and the setting.
 *
 * @param found the measured value; omitted if measuring stopped at the limit
 */
export function limitExceeded(limit: LimitName, allowed: number, found?: number): Problem {
  const value = found === undefined ? `more than ${number(allowed)}` : number(found);
  return new Problem(
    'LIMIT_EXCEEDED',
    `The request is too large: ${value} ${measured[limit]}, where ${number(allowed)} are allowed (${settings[limit].variable}).`,
  );
}

function number(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 0 });
}
