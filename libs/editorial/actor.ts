/** What somebody in the newsroom may do, weakest first. Each role includes the ones before it. */
export const roles = ['REPORTER', 'EDITOR', 'ADMIN'] as const;

export type Role = (typeof roles)[number];

/** What a token can be limited to. A token never does more than its owner's role allows. */
export const tokenScopes = [
  'READ_PUBLISHED',
  'READ_DRAFTS',
  'WRITE',
  'PUBLISH',
  'WIRE_SEND',
  'MANAGE',
] as const;

export type TokenScope = (typeof tokenScopes)[number];

/** Whoever acts: an editor at a screen, a machine with a token, or the command line. */
export interface Actor {
  id: string;
  name: string;
  role: Role;
  /** What the token they act with is limited to. Left out: everything the role allows. */
  scopes?: readonly TokenScope[];
}

/** Whether the actor has at least this role: an editor is a reporter too. */
export function hasRole(actor: Pick<Actor, 'role'>, least: Role): boolean {
  return roles.indexOf(actor.role) >= roles.indexOf(least);
}

/** Whether the token the actor acts with has this scope. Whoever acts without one is not limited. */
export function hasScope({ scopes }: Pick<Actor, 'scopes'>, scope: TokenScope): boolean {
  return scopes === undefined || scopes.includes(scope);
}
