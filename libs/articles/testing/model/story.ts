import type { Actor, Content, CorrectionType, ManuscriptState } from '@kopij/editorial';
import { aParagraph, aStory } from '@kopij/testing';

/** What a manuscript says, as far as the model goes: seven things that are changed one by one. */
export interface Copy {
  headline: string | null;
  kicker: string | null;
  sectionId: string | null;
  slug: string | null;
  agency: string;
  lead: string;
  rest: string;
}

/** What somebody is to do when the time has come, and who said so. */
export interface Plan {
  readonly at: number;
  readonly by: Actor;
}

export interface PublicationPlan extends Plan {
  readonly acknowledge: boolean;
}

export interface Told {
  readonly type: CorrectionType;
  readonly text: string;
  readonly at: number;
  readonly by: string;
}

/** An article and its manuscript, as somebody with a notebook would keep track of them. Instants are milliseconds. */
export interface Story {
  id: string;
  state: ManuscriptState;
  stateBeforeSpike: ManuscriptState | null;
  /** Every revision there ever was, the first at 0, and who made it. */
  readonly revisions: { readonly copy: Copy; readonly by: Actor }[];
  /** The number of the working copy after each version, the first at 0. */
  readonly versions: number[];
  /** Of what the working copy says now. */
  approval: { readonly by: Actor; readonly isOverride: boolean } | null;
  /** What readers have, unless it is hidden. */
  live: { revision: number; since: number; updated: number; isHidden: boolean } | null;
  firstLive: number | null;
  embargo: number | null;
  /** When the embargo was set first, however often it was made longer. */
  embargoSince: number;
  /** Whether the embargo has hidden something, or kept something from going out. */
  embargoHad: boolean;
  breakAskedBy: Actor | null;
  publishAt: PublicationPlan | null;
  unpublishAt: Plan | null;
  liftAt: Plan | null;
  readonly corrections: Told[];
  /** Every address readers ever knew, the present one last. */
  slugs: string[];
  killedFor: string | null;
  assigneeId: string | null;
  dueAt: number | null;
  /** The id of whoever is to change it, since it was sent back. */
  sentBackTo: string | null;
  /** The id of whoever submitted it last. */
  submittedBy: string | null;
  /** Who gave it to the assignee, perhaps themselves. */
  assignedBy: Actor | null;
}

export function aFreshStory(id: string, copy: Copy, by: Actor): Story {
  return {
    id,
    state: 'DRAFT',
    stateBeforeSpike: null,
    revisions: [{ copy, by }],
    versions: [1],
    ...{ approval: null, live: null, firstLive: null, embargo: null, breakAskedBy: null },
    ...{ embargoSince: 0, embargoHad: false },
    ...{
      publishAt: null,
      unpublishAt: null,
      liftAt: null,
      killedFor: null,
      assigneeId: null,
      assignedBy: null,
      dueAt: null,
      sentBackTo: null,
      submittedBy: null,
    },
    corrections: [],
    slugs: [],
  };
}

export const versionOf = ({ versions }: Story): number => versions.length;

/** The number of the working copy. */
export function revisionOf({ versions }: Story): number {
  const revision = versions.at(-1);
  if (revision === undefined) throw new Error('A story has a version from its first moment.');
  return revision;
}

export function revisionAt({ revisions }: Story, number: number): Story['revisions'][number] {
  const revision = revisions[number - 1];
  if (!revision) throw new Error(`There is no revision ${number}.`);
  return revision;
}

export const copyOf = (story: Story): Copy => revisionAt(story, revisionOf(story)).copy;

/** Who wrote what the working copy says. */
export const writerOf = (story: Story): Actor => revisionAt(story, revisionOf(story)).by;

/** What readers see of it: null when that is nothing. */
export function shownOf(story: Story): Copy | null {
  return story.live && !story.live.isHidden ? revisionAt(story, story.live.revision).copy : null;
}

/** The change of a copy as a use case takes it. */
export function patchOf(seen: Copy, { lead, rest, agency, ...fields }: Partial<Copy>): Partial<Content> {
  const hasOtherText = lead !== undefined || rest !== undefined;
  return {
    ...fields,
    ...(agency !== undefined && { credits: [{ code: agency, role: 'SOURCE' }] }),
    ...(hasOtherText && {
      blocks: [aParagraph('lead', lead ?? seen.lead), aParagraph('rest', rest ?? seen.rest)],
    }),
  };
}

export function contentOf(copy: Copy): Content {
  return aStory({ sectionId: copy.sectionId, ...patchOf(copy, copy) });
}
