import { hasRole, hasScope, type Actor, type Role, type TokenScope } from '../actor.js';
import type { Right } from './grant.js';

/** A section, as far as rights depend on it. */
export interface PlacedSection {
  readonly name: string;
  /** Its id, its parent's, and so on to the top of the tree. */
  readonly lineage: readonly string[];
}

/** What somebody wants to do something with: copy, or a section itself. */
export interface Subject {
  /** Of the copy, or the section itself; null for copy without a section, and for the top of the tree. */
  readonly section: PlacedSection | null;
  /** Whose copy it is; null for a section. */
  readonly copy: { readonly createdById: string; readonly assigneeId: string | null } | null;
}

export type Verdict =
  | 'ALLOWED'
  /** They may not even read it, so for them it does not exist. */
  | 'MISSING'
  | 'NOT_YOUR_ROLE'
  | 'NOT_YOUR_TOKEN'
  /** They may read it, but not do this with it. */
  | 'NOT_YOUR_SECTION';

/** A grant never gives more than the role: these roles have the rights at all. */
const leastRoles: Record<Right, Role> = {
  READ: 'REPORTER',
  WRITE: 'REPORTER',
  REVIEW: 'EDITOR',
  PUBLISH: 'EDITOR',
  MANAGE: 'ADMIN',
};

/** Nor does it give more than the token: any of these scopes suffices. */
const scopesFor: Record<Right, readonly TokenScope[]> = {
  READ: ['READ_DRAFTS', 'WRITE', 'PUBLISH'],
  WRITE: ['WRITE'],
  REVIEW: ['PUBLISH'],
  PUBLISH: ['PUBLISH'],
  MANAGE: ['MANAGE'],
};

/** The whole decision: whether somebody may do something with copy, or with a section. */
export function judgeRight(actor: Actor, right: Right, subject: Subject): Verdict {
  const reached = judgeReach(actor, right, subject);
  if (reached === 'MISSING') return reached;
  if (!hasRole(actor, leastRoles[right])) return 'NOT_YOUR_ROLE';
  if (!scopesFor[right].some((scope) => hasScope(actor, scope))) return 'NOT_YOUR_TOKEN';
  return reached;
}

/** The part of the decision that is about whose copy it is, and in which section. The workflow tells the others apart by action. */
export function judgeReach(
  actor: Pick<Actor, 'id' | 'reach' | 'grants'>,
  right: Right,
  { section, copy }: Subject,
): 'ALLOWED' | 'MISSING' | 'NOT_YOUR_SECTION' {
  const isTheirs = copy !== null && (copy.createdById === actor.id || copy.assigneeId === actor.id);
  switch (actor.reach ?? 'NEWSROOM') {
    case 'NEWSROOM':
      return 'ALLOWED';
    case 'OWN':
      if (copy !== null && !isTheirs) return 'MISSING';
      if (right === 'READ') return 'ALLOWED';
      return isTheirs && right === 'WRITE' ? 'ALLOWED' : 'NOT_YOUR_SECTION';
    case 'GRANTS':
      if (right === 'READ') return 'ALLOWED';
      // Copy without a section is of no desk yet: whoever made it, or is to write it, finishes it.
      if (section === null) return isTheirs && right === 'WRITE' ? 'ALLOWED' : 'NOT_YOUR_SECTION';
      return actor.grants?.some((grant) => grant.right === right && section.lineage.includes(grant.sectionId))
        ? 'ALLOWED'
        : 'NOT_YOUR_SECTION';
  }
}
