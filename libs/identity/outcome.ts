/** Why a change of users or tokens is refused. */
export type IdentityRefusalCode =
  | 'EMAIL_MALFORMED'
  | 'EMAIL_TAKEN'
  | 'LAST_ADMIN'
  | 'USER_UNKNOWN'
  | 'USER_BUILT_IN'
  | 'USER_DEACTIVATED'
  | 'EXPIRY_PAST'
  | 'SCOPES_EMPTY'
  | 'SCOPE_MISSING';

export interface IdentityRefusal {
  readonly code: IdentityRefusalCode;
  /** Path into the command. */
  readonly field: readonly string[];
  /** What stands for `{name}` in what is said of it. */
  readonly params?: Readonly<Record<string, string>>;
}

export interface Refused {
  readonly refusals: readonly IdentityRefusal[];
}

/** The answer to a command that can be refused for one reason only. */
export function refused(code: IdentityRefusalCode, ...field: string[]): Refused {
  return { refusals: [{ code, field }] };
}
