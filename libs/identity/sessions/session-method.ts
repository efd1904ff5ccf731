/** How somebody signed in. */
export const sessionMethods = [
  'PASSWORD',
  'PASSWORD_TOTP',
  'PASSKEY',
  'RECOVERY_CODE',
  'SSO',
  'LINK',
] as const;

export type SessionMethod = (typeof sessionMethods)[number];
