import { roles, tokenScopes, type Actor, type Reach, type Role, type TokenScope } from '@kopij/editorial';

/** The permissions of each role. Each role also has those of the roles before it; anything not listed is denied. */
const granted = {
  REPORTER: [
    'schema:introspect',
    'account:manage',
    'manuscript:read',
    'manuscript:write',
    'wire:read',
    'wire:mark',
    'wire:send',
  ],
  EDITOR: [
    'wire:embargoed',
    'wire:arrange',
    'manuscript:review',
    'manuscript:publish',
    'manuscript:spike',
    'user:list',
  ],
  ADMIN: [
    'review:override',
    'section:manage',
    'agency:manage',
    'user:manage',
    'wire:manage',
    'webhook:manage',
    'audit:read',
  ],
} as const satisfies Record<Role, readonly string[]>;

export type Permission = (typeof granted)[Role][number];

/** All of them. */
export const permissions: readonly Permission[] = roles.flatMap(
  (role): readonly Permission[] => granted[role],
);

/** The permissions of each scope, as far as the owner's role has them too. Published content is open to everybody. */
const opened: Record<TokenScope, readonly Permission[]> = {
  READ_PUBLISHED: [],
  READ_DRAFTS: ['schema:introspect', 'manuscript:read', 'user:list', 'wire:read', 'wire:embargoed'],
  // Every change of a manuscript returns the manuscript.
  WRITE: ['schema:introspect', 'manuscript:read', 'manuscript:write', 'wire:mark', 'wire:arrange'],
  PUBLISH: [
    'schema:introspect',
    'manuscript:read',
    'manuscript:review',
    'manuscript:publish',
    'manuscript:spike',
    'review:override',
  ],
  WIRE_SEND: ['wire:send'],
  MANAGE: [
    'schema:introspect',
    'account:manage',
    'user:list',
    'section:manage',
    'agency:manage',
    'user:manage',
    'wire:manage',
    'webhook:manage',
    'audit:read',
  ],
};

/** What is of the whole newsroom. */
const ofTheNewsroom: readonly Permission[] = [
  'agency:manage',
  'user:manage',
  'wire:manage',
  'webhook:manage',
  'audit:read',
];

/** What a role does not give those whom it gives a part of the newsroom. What it does give them counts per section, or for their own copy. */
const withheld: Record<Reach, readonly Permission[]> = {
  NEWSROOM: [],
  GRANTS: ofTheNewsroom,
  OWN: [
    ...ofTheNewsroom,
    'section:manage',
    'user:list',
    'wire:read',
    'wire:mark',
    'wire:send',
    'wire:embargoed',
    'wire:arrange',
    'manuscript:review',
    'manuscript:publish',
    'manuscript:spike',
    'review:override',
  ],
};

const byRole = new Map<Role, ReadonlySet<Permission>>(
  roles.map((role, rank) => [role, new Set(roles.slice(0, rank + 1).flatMap((each) => granted[each]))]),
);

type Rights = Pick<Actor, 'role' | 'scopes' | 'reach'>;

/** Whether the actor's role, reach and token have the permission. Anonymous callers (null) have none. */
export function may(actor: Rights | null, permission: Permission): boolean {
  return (
    actor !== null &&
    (byRole.get(actor.role)?.has(permission) ?? false) &&
    !withheld[actor.reach ?? 'NEWSROOM'].includes(permission) &&
    (actor.scopes?.some((scope) => opened[scope].includes(permission)) ?? true)
  );
}

/** The first role that has the permission. */
export function leastRole(permission: Permission): Role {
  return roles.find((role) => may({ role }, permission)) ?? 'ADMIN';
}

/** The scopes that include the permission. */
export function scopesFor(permission: Permission): TokenScope[] {
  return tokenScopes.filter((scope) => opened[scope].includes(permission));
}

/** Whether a token with these scopes gives no more than public access. */
export function opensNothing(scopes: readonly TokenScope[]): boolean {
  return scopes.every((scope) => opened[scope].length === 0);
}
