/** What somebody can give beside a password. */
export const factorKinds = ['PASSKEY', 'TOTP', 'RECOVERY_CODE'] as const;

export type FactorKind = (typeof factorKinds)[number];
