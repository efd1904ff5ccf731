import { roles, tokenScopes, type Actor, type Role, type TokenScope } from '@kopij/editorial';

/** Who may do what. Each role also has everything of the roles before it; what stands nowhere, nobody may. */
const granted = {
  REPORTER: ['schema:introspect', 'account:manage', 'manuscript:read', 'manuscript:write'],
  EDITOR: ['manuscript:review', 'manuscript:publish', 'manuscript:spike', 'user:list'],
  ADMIN: ['review:override', 'section:manage', 'agency:manage', 'user:manage'],
} as const satisfies Record<Role, readonly string[]>;

export type Permission = (typeof granted)[Role][number];

/** What each scope opens, where the owner's role opens it too. What is published is open to everybody. */
const opened: Record<TokenScope, readonly Permission[]> = {
  READ_PUBLISHED: [],
  READ_DRAFTS: ['schema:introspect', 'manuscript:read', 'user:list'],
  // Every change of a manuscript answers with the manuscript.
  WRITE: ['schema:introspect', 'manuscript:read', 'manuscript:write'],
  PUBLISH: [
    'schema:introspect',
    'manuscript:read',
    'manuscript:review',
    'manuscript:publish',
    'manuscript:spike',
    'review:override',
  ],
  // Wire copy has no door of its own yet.
  WIRE_SEND: [],
  MANAGE: [
    'schema:introspect',
    'account:manage',
    'user:list',
    'section:manage',
    'agency:manage',
    'user:manage',
  ],
};

const byRole = new Map<Role, ReadonlySet<Permission>>(
  roles.map((role, rank) => [role, new Set(roles.slice(0, rank + 1).flatMap((each) => granted[each]))]),
);

type Rights = Pick<Actor, 'role' | 'scopes'>;

/** Whether the actor's role, and the token they act with, have the permission. Nobody at all (null) has none. */
export function may(actor: Rights | null, permission: Permission): boolean {
  return (
    actor !== null &&
    (byRole.get(actor.role)?.has(permission) ?? false) &&
    (actor.scopes?.some((scope) => opened[scope].includes(permission)) ?? true)
  );
}

/** The first role that has the permission. */
export function leastRole(permission: Permission): Role {
  return roles.find((role) => may({ role }, permission)) ?? 'ADMIN';
}

/** The scopes of which a token needs one for the permission. */
export function scopesFor(permission: Permission): TokenScope[] {
  return tokenScopes.filter((scope) => opened[scope].includes(permission));
}

/** Whether a token with these scopes is good for what is open to everybody, and for nothing else. */
export function opensNothing(scopes: readonly TokenScope[]): boolean {
  return scopes.every((scope) => opened[scope].length === 0);
}
