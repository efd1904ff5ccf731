import type { Actor, AvailableAction, CorrectionType } from '@kopij/editorial';
import type { Copy, Story } from './story.js';

/** What the desk does by itself: no copy of this newsroom comes from the wire. */
export type DeskAction = Exclude<AvailableAction, 'dismissUpstream'>;

/** A command for a manuscript, before it has the form that its use case wants. */
export interface Asked {
  readonly action: DeskAction;
  readonly by: Actor;
  readonly story: Story;
  /** The version and the revision that whoever asks has seen. */
  readonly version: number;
  readonly revision: number;
  /** When, or until when. */
  readonly at: number;
  readonly timeZone: 'UTC' | 'Asia/Tokyo';
  /** Comment, reason or note; blank where they forgot. */
  readonly words: string;
  readonly correctionType: CorrectionType;
  readonly change: Partial<Copy>;
  readonly merge: boolean;
  readonly acknowledge: boolean;
  /** The revision to restore. */
  readonly from: number;
  readonly assigneeId: string | null;
  /** When it is to be finished. */
  readonly dueAt: number | null | 'AS_IT_WAS';
  readonly key: string | null;
}
