/** A second factor as somebody gives it: one of these. */
export interface FactorAnswer {
  /** Of an app. */
  readonly code?: string | undefined;
  readonly recoveryCode?: string | undefined;
  /** The answer of `navigator.credentials.get`, in JSON. */
  readonly passkey?: string | undefined;
}
