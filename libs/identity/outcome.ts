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
  /** The parameters `{name}` of the message. */
  readonly params?: Readonly<Record<string, string>>;
}

export interface Refused {
  readonly refusals: readonly IdentityRefusal[];
}

/** The result of a command that has at most one reason to be refused. */
export function refused(code: IdentityRefusalCode, ...field: string[]): Refused {
  return { refusals: [{ code, field }] };
}
