/** Why a change of users or tokens, or a sign-in, is refused. */
export type IdentityRefusalCode =
  | 'EMAIL_MALFORMED'
  | 'EMAIL_TAKEN'
  | 'LAST_ADMIN'
  | 'USER_UNKNOWN'
  | 'USER_BUILT_IN'
  | 'USER_DEACTIVATED'
  | 'USER_ACTIVE'
  | 'USER_ERASED'
  | 'TEAM_NAME_TAKEN'
  | 'SECTION_UNKNOWN'
  | 'EXPIRY_PAST'
  | 'SCOPES_EMPTY'
  | 'SCOPE_MISSING'
  | 'FACTOR_WRONG'
  | 'FACTOR_PAUSED'
  | 'FACTOR_UNREADABLE'
  | 'FACTOR_MISSING'
  | 'FACTOR_DEMANDED'
  | 'FACTORS_NEED_KEY'
  | 'OWN_FACTORS'
  | 'OWN_PASSWORD'
  | 'PASSKEY_KNOWN'
  | 'PASSKEY_REFUSED'
  | 'PASSKEYS_NEED_ADDRESS'
  | 'PROOF_BY_FACTOR'
  | 'PROOF_NEEDED'
  | 'PROOF_WRONG'
  | 'SET_UP_EXPIRED'
  | 'SIGN_IN_EXPIRED'
  | 'TOO_MANY_PASSKEYS'
  | 'TOO_MANY_PREFERENCES'
  | 'SIGN_IN_REFUSED'
  | 'TOO_MANY_ATTEMPTS'
  | 'PASSWORD_TOO_SHORT'
  | 'PASSWORD_TOO_LONG'
  | 'PASSWORD_COMMON'
  | 'PASSWORD_IS_YOURS'
  | 'PASSWORD_WRONG'
  | 'LINK_INVALID'
  | 'LINKS_BY_OPERATOR'
  | 'MAIL_OFF'
  | 'PASSWORD_SIGN_IN_OFF';

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
