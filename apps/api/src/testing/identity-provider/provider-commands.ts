/** What the test's identity provider is started with. */
export interface ProviderStart {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
  readonly signedOutUris: readonly string[];
}

/** What it knows of somebody. */
export interface ProviderPerson {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly amr?: string[];
  readonly acr?: string;
}

/** What a test has it do. */
export type ProviderCommand =
  | { readonly do: 'know'; readonly id: string; readonly person: ProviderPerson }
  /** Puts its clock wrong. */
  | { readonly do: 'shift'; readonly seconds: number }
  /** Gives it a new key, which it publishes or not. */
  | { readonly do: 'rotate'; readonly isHidden: boolean }
  | { readonly do: 'nothing' };
