/** What a saving has to know of the copy that it saves. */
export interface CopyRules<C> {
  readonly isSame: (one: C, other: C) => boolean;
  /** What both sides made of the ancestor; where they clash, it is mine. */
  readonly merge: (ancestor: C, mine: C, theirs: C) => { readonly copy: C; readonly hasClashes: boolean };
}

/** The manuscript, as it was when what is typed was begun. It moves only by merging. */
export interface Base<C> {
  readonly version: number;
  readonly copy: C;
}

/** The working draft that the server is known to have. */
export interface Draft<C> {
  readonly hash: string;
  readonly copy: C;
  readonly savedAt: string;
}

/** A request that was sent, or is about to be. It is repeated as it is, with the same key, until there is an answer. */
export interface Flight<C> {
  readonly kind: 'save' | 'commit';
  readonly key: string;
  readonly copy: C;
  readonly baseVersion: number;
  /** The hash of the draft that it replaces, or commits; null for none. */
  readonly hash: string | null;
}

/** What outlives the page. */
export interface Kept<C> {
  readonly copy: C;
  readonly base: Base<C>;
  readonly draft: Draft<C> | null;
  readonly flight: Flight<C> | null;
  /** Whether there may be something in `copy` that the server has not got. */
  readonly isDirty: boolean;
}

/** What the server has. The draft has a base of its own. */
export interface Stored<C> {
  readonly version: number;
  readonly copy: C;
  readonly draft: (Draft<C> & { readonly base: Base<C> }) | null;
}

/** Who has made the other text. */
export interface Others {
  /** Whether it was the same person, in another window. */
  readonly isOwn: boolean;
  /** The names of colleagues; null if they are not known. */
  readonly by: string | null;
}

/** Two texts of which a person has to choose. Nothing is saved until they have. */
export interface Conflict<C> extends Others {
  readonly ancestor: C;
  readonly theirs: C;
  /** What is typed stands on these, once it is settled. */
  readonly base: Base<C>;
  readonly draft: Draft<C> | null;
}

/** Why something is not saved: no answer came, the server failed, or it does not want it. */
export type Trouble =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'failing' }
  | { readonly kind: 'refused'; readonly of: Flight<unknown>['kind']; readonly message: string };

export interface Saving<C> extends Kept<C> {
  /** Whether the flight is on its way. */
  readonly isSent: boolean;
  readonly wantsCommit: boolean;
  readonly trouble: Trouble | null;
  readonly conflict: Conflict<C> | null;
  /** Set when the server turned out to have something else than was thought; with who changed it. */
  readonly outrun: Others | null;
  /** When the server had everything last; null if nothing was saved yet. */
  readonly savedAt: string | null;
}

/**
 * What has to be done: nothing; wait for an answer; send, now or when nobody has typed for a moment; try again after a while; or read
 * what the server has.
 */
export type Next = 'nothing' | 'wait' | 'send' | 'sendAfterPause' | 'again' | 'read' | 'readAgain';

export function next<C>({
  conflict,
  outrun,
  flight,
  isSent,
  wantsCommit,
  isDirty,
  trouble,
}: Saving<C>): Next {
  const hasFailed = trouble !== null && trouble.kind !== 'refused';
  if (conflict) return 'nothing';
  if (outrun) return hasFailed ? 'readAgain' : 'read';
  if (flight && isSent) return 'wait';
  if (flight) return hasFailed ? 'again' : 'send';
  if (wantsCommit) return 'send';
  const isRefused = trouble?.kind === 'refused' && trouble.of === 'save';
  return isDirty && !isRefused ? 'sendAfterPause' : 'nothing';
}

/** Whether something typed is not on the server, or not known to be. */
export function isUnsaved<C>({ isDirty, flight, conflict, outrun }: Saving<C>): boolean {
  return isDirty || flight !== null || conflict !== null || outrun !== null;
}

/** Begins, or goes on with what the browser has kept. */
export function open<C>(rules: CopyRules<C>, kept: Kept<C> | null, stored: Stored<C>): Saving<C> {
  if (!kept?.isDirty && !kept?.flight) return { ...idle, ...fromStored(stored) };
  const saving = resume(kept);
  // What became of the request is learnt by repeating it.
  return kept.flight ? saving : reconcile(rules, saving, stored, null);
}

const idle = { isSent: false, wantsCommit: false, trouble: null, conflict: null, outrun: null };

/** Goes on with what the browser has kept, when nothing is known of the server. */
export function resume<C>({ copy, base, draft, flight, isDirty }: Kept<C>): Saving<C> {
  const savedAt = draft?.savedAt ?? null;
  return { ...idle, copy, base, draft, flight, isDirty: isDirty || flight !== null, savedAt };
}

function fromStored<C>({ version, copy, draft }: Stored<C>) {
  if (!draft) return { copy, base: { version, copy }, draft, flight: null, isDirty: false, savedAt: null };
  const { base, ...mine } = draft;
  return { copy: mine.copy, base, draft: mine, flight: null, isDirty: false, savedAt: mine.savedAt };
}

export function type<C>(saving: Saving<C>, copy: C): Saving<C> {
  const trouble = saving.trouble?.kind === 'refused' ? null : saving.trouble;
  return { ...saving, copy, isDirty: true, trouble };
}

/** Somebody wants what is typed to be in the manuscript. */
export function wantCommit<C>(saving: Saving<C>): Saving<C> {
  const trouble = saving.trouble?.kind === 'refused' ? null : saving.trouble;
  return { ...saving, wantsCommit: true, trouble };
}

/**
 * Sends what is to be sent, if anything is.
 *
 * @param key the idempotency key of a new request; one that is repeated keeps its own
 */
export function send<C>({ isSame }: CopyRules<C>, saving: Saving<C>, key: string): Saving<C> {
  const { copy, base, draft, flight, wantsCommit, isDirty } = saving;
  if (flight) return { ...saving, isSent: true };
  const isStored = !isDirty || isSame(copy, (draft ?? base).copy);
  const request = { key, copy, baseVersion: base.version, hash: draft?.hash ?? null };
  if (wantsCommit && (draft !== null || !isStored)) {
    return { ...saving, flight: { kind: 'commit', ...request }, isSent: true };
  }
  if (isStored) return { ...saving, isDirty: false, wantsCommit: false };
  return { ...saving, flight: { kind: 'save', ...request }, isSent: true };
}

/** The working draft was stored. */
export function saved<C>(saving: Saving<C>, { hash, savedAt }: Omit<Draft<C>, 'copy'>): Saving<C> {
  const { flight, copy, trouble } = saving;
  if (!flight) return saving;
  // That a commit was refused is still so.
  const left = trouble?.kind === 'refused' && trouble.of === 'commit' ? trouble : null;
  const draft = { hash, savedAt, copy: flight.copy };
  return { ...saving, draft, savedAt, flight: null, isDirty: copy !== flight.copy, trouble: left };
}

export interface Committed<C> extends Base<C> {
  readonly savedAt: string;
  /** Whether it was changed since, and both changes were merged. */
  readonly isMerged: boolean;
  /** The names of the colleagues who had changed it; null for nobody else. */
  readonly mergedBy: string | null;
}

/** The manuscript now says what was sent, and what others had changed. */
export function committed<C>(
  { isSame, merge }: CopyRules<C>,
  saving: Saving<C>,
  { version, copy: now, savedAt, isMerged, mergedBy }: Committed<C>,
): Saving<C> {
  const { flight, copy } = saving;
  if (!flight) return saving;
  const base = { version, copy: now };
  const landed = { ...saving, flight: null, wantsCommit: false, trouble: null, savedAt };
  const merged = merge(flight.copy, copy, now);
  if (merged.hasClashes && isMerged) {
    const both = { ancestor: flight.copy, theirs: now, base, draft: null };
    const conflict = { isOwn: mergedBy === null, by: mergedBy, ...both };
    return { ...landed, isDirty: true, wantsCommit: true, conflict };
  }
  // Nobody else changed it: what differs is how the server writes what was sent.
  return { ...landed, base, draft: null, copy: merged.copy, isDirty: !isSame(merged.copy, now) };
}

/** The server does not want what was sent. */
export function refuse<C>(saving: Saving<C>, message: string): Saving<C> {
  const of = saving.flight?.kind ?? 'save';
  return {
    ...saving,
    ...{ flight: null, isSent: false, wantsCommit: false, isDirty: true },
    trouble: { kind: 'refused', of, message },
  };
}

/** No answer came, or none that says anything: it may have been done. */
export function fail<C>(saving: Saving<C>, kind: 'unreachable' | 'failing'): Saving<C> {
  return { ...saving, isSent: false, trouble: { kind } };
}

/** The server has something else than was thought: nothing was done. */
export function outrun<C>(saving: Saving<C>, others: Others): Saving<C> {
  return { ...saving, flight: null, isSent: false, isDirty: true, trouble: null, outrun: others };
}

/** What the server has was read, after it had turned out to be something else. */
export function readAnew<C>(rules: CopyRules<C>, saving: Saving<C>, stored: Stored<C>): Saving<C> {
  return reconcile(rules, { ...saving, outrun: null, trouble: null }, stored, saving.outrun);
}

function reconcile<C>(
  { isSame, merge }: CopyRules<C>,
  saving: Saving<C>,
  stored: Stored<C>,
  others: Others | null,
): Saving<C> {
  const other = whatElse({ isSame, merge }, saving, stored, others ?? { isOwn: true, by: null });
  if (!other) return saving;
  const merged = merge(other.ancestor, saving.copy, other.theirs);
  if (merged.hasClashes) return { ...saving, conflict: other };
  return stand({ isSame }, saving, other, merged.copy);
}

/** What the server has that is not what is typed, and not what that was made from; null if it has nothing of that kind. */
function whatElse<C>(
  rules: CopyRules<C>,
  saving: Saving<C>,
  { version, copy, draft: storedDraft }: Stored<C>,
  others: Others,
): Conflict<C> | null {
  const { base, draft } = saving;
  const own = { isOwn: true, by: null };
  if (storedDraft && storedDraft.hash !== draft?.hash) {
    const { base: theirBase, ...its } = storedDraft;
    const [older, newer] = theirBase.version < base.version ? [theirBase, base] : [base, theirBase];
    const ancestor = (draft ?? older).copy;
    return { ...own, ancestor, theirs: its.copy, base: newer, draft: its };
  }
  const now = { version, copy };
  if (!storedDraft && draft) {
    // It was committed in another window, or it is gone. What is not in the manuscript is still to be saved.
    const isThere = isIn(rules, base.copy, draft.copy, copy);
    const ancestor = isThere ? draft.copy : base.copy;
    return { ...own, ancestor, theirs: copy, base: now, draft: null };
  }
  if (version <= base.version || !saving.wantsCommit) return null;
  return { ...others, ancestor: base.copy, theirs: copy, base: now, draft };
}

/** Whether all that was changed in one text is in another one as well. */
function isIn<C>({ isSame, merge }: CopyRules<C>, ancestor: C, changed: C, text: C): boolean {
  const { copy, hasClashes } = merge(ancestor, changed, text);
  return !hasClashes && isSame(copy, text);
}

/** Somebody has chosen between two texts: this is what they made of them. */
export function settle<C>(rules: CopyRules<C>, saving: Saving<C>, copy: C): Saving<C> {
  return saving.conflict ? stand(rules, { ...saving, conflict: null }, saving.conflict, copy) : saving;
}

function stand<C>(
  { isSame }: Pick<CopyRules<C>, 'isSame'>,
  saving: Saving<C>,
  { base, draft }: Pick<Conflict<C>, 'base' | 'draft'>,
  copy: C,
): Saving<C> {
  return { ...saving, base, draft, copy, isDirty: !isSame(copy, (draft ?? base).copy) };
}
