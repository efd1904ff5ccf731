/** What somebody in the newsroom may do, weakest first. Each role includes the ones before it. */
export const roles = ['REPORTER', 'EDITOR', 'ADMIN'] as const;

export type Role = (typeof roles)[number];

/** Whoever acts: an editor at a screen, a machine with a token, or the command line. */
export interface Actor {
  id: string;
  name: string;
  role: Role;
}

/** Whether the actor has at least this role: an editor is a reporter too. */
export function hasRole(actor: Pick<Actor, 'role'>, least: Role): boolean {
  return roles.indexOf(actor.role) >= roles.indexOf(least);
}
