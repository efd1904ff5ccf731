import { tokenScopes, type TokenScope } from '@kopij/editorial';

/** Scopes as stored: in list order, separated by spaces. */
export function writeScopes(scopes: readonly TokenScope[]): string {
  return tokenScopes.filter((scope) => scopes.includes(scope)).join(' ');
}

/** Unknown scopes grant nothing and are ignored. */
export function readScopes(stored: string): TokenScope[] {
  const words = stored.split(' ');
  return tokenScopes.filter((scope) => words.includes(scope));
}
