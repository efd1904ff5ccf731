/** How somebody signed in. */
export const sessionMethods = [
  'PASSWORD',
  'PASSWORD_TOTP',
  'PASSKEY',
  'RECOVERY_CODE',
  'SSO',
  'SSO_TOTP',
  'SSO_MULTI_FACTOR',
  'LINK',
] as const;

export type SessionMethod = (typeof sessionMethods)[number];

/** The ways in which somebody shows one factor: where a second one is demanded, they open no session. */
export const weakMethods = ['PASSWORD', 'LINK', 'SSO'] as const satisfies readonly SessionMethod[];

export type WeakMethod = (typeof weakMethods)[number];
