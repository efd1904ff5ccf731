import type { Grant, Reach } from './rights/grant.js';

/** The roles, weakest first. Each role includes the ones before it. */
export const roles = ['REPORTER', 'EDITOR', 'ADMIN'] as const;

export type Role = (typeof roles)[number];

/** The scopes a token can be limited to. A token never allows more than its owner's role. */
export const tokenScopes = [
  'READ_PUBLISHED',
  'READ_DRAFTS',
  'WRITE',
  'PUBLISH',
  'WIRE_SEND',
  'MANAGE',
] as const;

export type TokenScope = (typeof tokenScopes)[number];

/** Who performs an action: a person, a program with a token, or the command line. */
export interface Actor {
  id: string;
  name: string;
  role: Role;
  /** The scopes of the token they act with. Absent if not limited. */
  scopes?: readonly TokenScope[];
  /** How far their role reaches. Absent: the whole newsroom. */
  reach?: Reach;
  /** What they and their teams were granted. Counts with the reach GRANTS alone. */
  grants?: readonly Grant[];
  /** It is the scheduler, which does what somebody planned: the rights that count are those of then. */
  isPlan?: true;
  /** The session they are signed in with. Absent for a token, and for programs. */
  sessionId?: string;
}

/** Whether the actor has at least this role: an editor is a reporter too. */
export function hasRole(actor: Pick<Actor, 'role'>, least: Role): boolean {
  return roles.indexOf(actor.role) >= roles.indexOf(least);
}

/** Whether the actor's token has this scope. An actor without a limited token has all scopes. */
export function hasScope({ scopes }: Pick<Actor, 'scopes'>, scope: TokenScope): boolean {
  return scopes === undefined || scopes.includes(scope);
}
