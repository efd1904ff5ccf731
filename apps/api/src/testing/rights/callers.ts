import {
  roles,
  sectionRights,
  tokenScopes,
  type Grant,
  type Reach,
  type Role,
  type SectionRight,
  type TokenScope,
} from '@kopij/editorial';
import type { RightsRow } from './rights-table.js';

/** Whose copy something is done with. */
export type Whose = 'A_COLLEAGUES' | 'THEIR_OWN';

/** A kind of caller: each differs from an admin without limits in one thing, or is nobody. */
export interface Caller {
  readonly name: string;
  /** Null: not signed in. */
  readonly role: Role | null;
  readonly scopes?: readonly TokenScope[];
  readonly reach?: Reach;
  /** What was granted in the section of the copy. */
  readonly granted?: readonly SectionRight[];
  readonly whose: Whose;
}

const whose = 'A_COLLEAGUES';

/** What some of the operations take. */
const twoScopes: readonly (readonly TokenScope[])[] = [
  ['READ_DRAFTS', 'WRITE'],
  ['READ_DRAFTS', 'MANAGE'],
];

export const callers: readonly Caller[] = [
  { name: 'nobody', role: null, whose },
  ...roles.map((role): Caller => ({ name: `${role} of the newsroom`, role, whose })),
  ...[...tokenScopes.map((scope) => [scope]), ...twoScopes].map((scopes): Caller => ({
    name: `ADMIN with a token for ${scopes.join(' and ')}`,
    role: 'ADMIN',
    scopes,
    whose,
  })),
  { name: 'ADMIN with everything granted elsewhere', role: 'ADMIN', reach: 'GRANTS', granted: [], whose },
  ...sectionRights.map((right): Caller => ({
    name: `ADMIN granted ${right}`,
    role: 'ADMIN',
    reach: 'GRANTS',
    granted: [right],
    whose,
  })),
  { name: 'ADMIN for copy of others, with their own alone', role: 'ADMIN', reach: 'OWN', whose },
  { name: 'ADMIN for their own copy alone', role: 'ADMIN', reach: 'OWN', whose: 'THEIR_OWN' },
];

/** Everything in the section elsewhere, and what is granted in the section of the copy. */
export function grantsOf({ granted = [] }: Caller, there: string, elsewhere: string): Grant[] {
  return [
    ...sectionRights.map((right) => ({ right, sectionId: elsewhere })),
    ...granted.map((right) => ({ right, sectionId: there })),
  ];
}

const letters: Readonly<Record<string, TokenScope>> = {
  ...{ D: 'READ_DRAFTS', W: 'WRITE', P: 'PUBLISH', S: 'WIRE_SEND', M: 'MANAGE' },
};

/** Sets of scopes, any of which suffices. */
export function scopeSets({ scopes }: Pick<RightsRow, 'scopes'>): TokenScope[][] {
  return scopes
    .split(' ')
    .filter((set) => set !== '' && set !== '-')
    .map((set) => set.split('+').map((letter) => letters[letter] ?? 'READ_PUBLISHED'));
}

/** That somebody is let through, or the code with which they are not. */
export type Verdict =
  | 'ALLOWED'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_AN_EDITOR'
  | 'NOT_AN_ADMIN'
  | 'SCOPE_MISSING'
  | 'BEYOND_YOUR_REACH'
  | 'NOT_YOUR_SECTION'
  | 'MISSING';

/**
 * What the table says of a caller.
 *
 * @param saysWhy whether the answer has `userErrors`, which say why not; elsewhere a role, a token or a reach that does not suffice is
 *   FORBIDDEN
 */
export function expectedOf(row: RightsRow, caller: Caller, saysWhy: boolean): Verdict {
  const verdict = judged(row, caller);
  return saysWhy || ['ALLOWED', 'UNAUTHENTICATED', 'MISSING'].includes(verdict) ? verdict : 'FORBIDDEN';
}

function judged(row: RightsRow, { role, scopes, reach, granted = [], whose: by }: Caller): Verdict {
  if (row.least === 'EVERYBODY') return 'ALLOWED';
  // A token for what is published makes nobody somebody.
  if (role === null || scopes?.join() === 'READ_PUBLISHED') return 'UNAUTHENTICATED';
  if (roles.indexOf(role) < roles.indexOf(row.least))
    return row.least === 'ADMIN' ? 'NOT_AN_ADMIN' : 'NOT_AN_EDITOR';
  if (scopes && !scopeSets(row).some((set) => set.every((scope) => scopes.includes(scope))))
    return 'SCOPE_MISSING';
  if (reach === 'OWN') {
    if (row.own === 'NO') return 'BEYOND_YOUR_REACH';
    return row.own === 'YES' || by === 'THEIR_OWN' ? 'ALLOWED' : 'MISSING';
  }
  if (reach === 'GRANTS') {
    if (row.grants === 'NO') return 'BEYOND_YOUR_REACH';
    return row.grants === 'YES' || granted.includes(row.grants) ? 'ALLOWED' : 'NOT_YOUR_SECTION';
  }
  return 'ALLOWED';
}
