import type { Role } from '@kopij/editorial';

/** The role of people with a certain claim. */
export interface RoleRule {
  /** Where the claim stands: its name, or the names that lead to it, outermost first. */
  readonly claim: readonly string[];
  /** What the claim is, or what stands in it if it is a list. */
  readonly value: string;
  readonly role: Role;
}

/** What an operator has said of an identity provider. */
export interface ProviderSettings {
  /** Names it in addresses and in the log. */
  readonly id: string;
  /** Shown to people. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly clientAuthentication: ClientAuthentication;
  readonly scopes: readonly string[];
  /** Whether somebody without an account gets one, or only those who have one are let in. */
  readonly accounts: 'CREATE' | 'EXISTING';
  /** Only people whose verified address is in one of these domains are let in. Empty: all domains. */
  readonly emailDomains: readonly string[];
  /** The claim that says that the address was verified. */
  readonly emailVerifiedClaim: string;
  /** The first rule that fits decides, at each sign-in. Empty: roles are managed in Kopij. */
  readonly roles: readonly RoleRule[];
  /** The role if no rule fits; null if such people are not let in. Without rules, the role of new accounts. */
  readonly defaultRole: Role | null;
  /** Values of the claims `amr` and `acr` that count as a second factor. */
  readonly secondFactor: { readonly amr: readonly string[]; readonly acr: readonly string[] };
}

/** How Kopij shows its client secret (OpenID Connect Core, section 9). */
export const clientAuthentications = ['client_secret_basic', 'client_secret_post'] as const;

type ClientAuthentication = (typeof clientAuthentications)[number];
