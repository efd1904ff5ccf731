/** Claims about a person, as a provider makes them. */
export type Claims = Readonly<Record<string, unknown>>;

/** What a provider has proven of a person. */
export interface Proof {
  readonly issuer: string;
  /** Who they are at the issuer, for ever. */
  readonly subject: string;
  /** What was signed. */
  readonly idToken: Claims;
  /** What it says when it is asked; empty if it cannot be asked. */
  readonly userInfo: Claims;
}
