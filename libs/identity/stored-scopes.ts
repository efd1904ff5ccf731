import { tokenScopes, type TokenScope } from '@kopij/editorial';

/** Scopes as they stand in the database: in the order of the list, with a space between them. */
export function writeScopes(scopes: readonly TokenScope[]): string {
  return tokenScopes.filter((scope) => scopes.includes(scope)).join(' ');
}

/** What is no scope opens nothing, and is left out. */
export function readScopes(stored: string): TokenScope[] {
  const words = stored.split(' ');
  return tokenScopes.filter((scope) => words.includes(scope));
}
