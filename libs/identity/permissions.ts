import { roles, type Actor, type Role } from '@kopij/editorial';

/** Who may do what. Each role also has everything of the roles before it; what stands nowhere, nobody may. */
const granted = {
  REPORTER: ['schema:introspect', 'account:manage', 'manuscript:read', 'manuscript:write'],
  EDITOR: ['manuscript:review', 'manuscript:publish', 'manuscript:spike', 'user:list'],
  ADMIN: ['review:override', 'section:manage', 'agency:manage', 'user:manage'],
} as const satisfies Record<Role, readonly string[]>;

export type Permission = (typeof granted)[Role][number];

const byRole = new Map<Role, ReadonlySet<Permission>>(
  roles.map((role, rank) => [role, new Set(roles.slice(0, rank + 1).flatMap((each) => granted[each]))]),
);

/** Whether the actor's role has the permission. Nobody at all (null) has none. */
export function may(actor: Pick<Actor, 'role'> | null, permission: Permission): boolean {
  return actor !== null && (byRole.get(actor.role)?.has(permission) ?? false);
}

/** The first role that has the permission. */
export function leastRole(permission: Permission): Role {
  return roles.find((role) => may({ role }, permission)) ?? 'ADMIN';
}
