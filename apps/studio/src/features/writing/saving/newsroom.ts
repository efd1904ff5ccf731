import type { AnyVariables, Client, CombinedError, OperationContext } from 'urql';
import type { TadaDocumentNode } from '../../../server/graphql.js';
import { copyOf, type Copy } from '../copy/copy.js';
import {
  DiscardWorkingDraft,
  EditManuscript,
  ReadRevision,
  ReadVersion,
  ReadVersions,
  ReadWriting,
  SaveWorkingDraft,
  type ReadManuscript,
} from './saving-documents.js';
import type { CopyKey } from './kept-copies.js';
import type { Base, Committed, Flight, Others, Stored } from './saving-state.js';

/** Three kinds of no: no answer, one that says that the server failed, and one that says that it does not want it. */
export type No =
  | { readonly kind: 'unreachable' | 'failing' }
  | { readonly kind: 'refused'; readonly message: string; readonly isTooLong?: boolean };

export type Answer =
  | No
  | { readonly kind: 'saved'; readonly hash: string; readonly savedAt: string; readonly isOutdated: boolean }
  | ({ readonly kind: 'committed' } & Committed<Copy>)
  | ({ readonly kind: 'outrun' } & Others);

const anew: Partial<OperationContext> = { requestPolicy: 'network-only' };

/** Sends a request, as often as need be. */
export async function sendFlight(client: Client, key: CopyKey, flight: Flight<Copy>): Promise<Answer> {
  const attempt = () =>
    flight.kind === 'save' ? saveDraft(client, key, flight) : commit(client, key, flight);
  const answer = await attempt();
  if (answer.kind !== 'refused' || !answer.isTooLong) return answer;
  // Strangers may not send that much. If the session has ended, this resolves when somebody has signed in again.
  await ask(client, ReadVersion, { id: key[1] });
  return attempt();
}

async function saveDraft(client: Client, [, manuscriptId]: CopyKey, flight: Flight<Copy>): Promise<Answer> {
  const { key: idempotencyKey, copy: content, baseVersion, hash: expectedHash } = flight;
  const input = { manuscriptId, baseVersion, content, expectedHash, idempotencyKey };
  const { data, error } = await client.mutation(SaveWorkingDraft, { input }, anew).toPromise();
  if (!data) return noOf(error);
  const { workingDraft, userErrors } = data.it;
  if (userErrors.some(({ code }) => code === 'DRAFT_CONFLICT'))
    return { kind: 'outrun', isOwn: true, by: null };
  if (userErrors.length > 0) return refusal(userErrors);
  // It was saved, and is gone by now: another window has committed or discarded it.
  if (!workingDraft) return { kind: 'outrun', isOwn: true, by: null };
  const { contentHash: hash, savedAt, isOutdated } = workingDraft;
  return { kind: 'saved', hash, savedAt, isOutdated };
}

async function commit(
  client: Client,
  [userId, manuscriptId]: CopyKey,
  flight: Flight<Copy>,
): Promise<Answer> {
  const { key: idempotencyKey, copy: content, baseVersion: expectedVersion, hash: workingDraftHash } = flight;
  const input = {
    ...{ manuscriptId, expectedVersion, content, workingDraftHash, idempotencyKey },
    onConflict: 'MERGE' as const,
  };
  const { data, error } = await client.mutation(EditManuscript, { input }, anew).toPromise();
  if (!data) return noOf(error);
  const { manuscript, merged, userErrors } = data.it;
  for (const refused of userErrors) {
    if (!('clashes' in refused)) continue;
    return {
      kind: 'outrun',
      ...othersOf(
        userId,
        refused.clashes.map(({ theirsBy }) => theirsBy),
      ),
    };
  }
  if (!manuscript) return refusal(userErrors);
  return {
    kind: 'committed',
    version: manuscript.version,
    copy: copyOf(manuscript.content),
    savedAt: manuscript.updatedAt,
    isMerged: merged !== null,
    mergedBy: merged && othersOf(userId, merged.by).by,
  };
}

type Changer = { readonly id: string; readonly name: string } | null;

function othersOf(userId: string, changers: readonly Changer[]): Others {
  const others = changers.filter((changer) => changer?.id !== userId);
  const names = new Set(others.flatMap((changer) => changer?.name ?? []));
  return {
    isOwn: changers.length > 0 && others.length === 0,
    by: names.size === 0 ? null : [...names].join(', '),
  };
}

/** Throws a draft away, unless another window has saved another one since. @returns why it was not done; null if it was */
export async function discardDraft(
  client: Client,
  manuscriptId: string,
  expectedHash: string,
): Promise<No | null> {
  const input = { manuscriptId, expectedHash };
  const { data, error } = await client.mutation(DiscardWorkingDraft, { input }, anew).toPromise();
  if (!data) return noOf(error);
  const { userErrors } = data.it;
  return userErrors.length > 0 ? refusal(userErrors) : null;
}

/** What the server has now; null if there is no such manuscript for whoever asks. */
export async function readStored(client: Client, manuscriptId: string): Promise<Stored<Copy> | null | No> {
  const { data, error } = await ask(client, ReadWriting, { id: manuscriptId });
  if (!data) return noOf(error);
  if (!data.manuscript) return null;
  const { version, content, myWorkingDraft } = data.manuscript;
  const copy = copyOf(content);
  if (!myWorkingDraft) return { version, copy, draft: null };
  const base = await baseOf(client, data.manuscript, myWorkingDraft);
  if ('kind' in base) return base;
  const { contentHash: hash, savedAt } = myWorkingDraft;
  return { version, copy, draft: { hash, savedAt, copy: copyOf(myWorkingDraft.content), base } };
}

/** What the draft was made from. */
async function baseOf(
  client: Client,
  { id, content }: ReadManuscript,
  { baseVersion: version, isOutdated }: NonNullable<ReadManuscript['myWorkingDraft']>,
): Promise<Base<Copy> | No> {
  if (!isOutdated) return { version, copy: copyOf(content) };
  return baseSince(client, id, version, null);
}

/** Looks for it in the history, page by page, from the last change down. */
async function baseSince(
  client: Client,
  id: string,
  version: number,
  after: string | null,
): Promise<Base<Copy> | No> {
  const { data, error } = await ask(client, ReadVersions, { id, after });
  const page = data?.manuscript?.history;
  if (!page) return noOf(error);
  const entry = page.edges.find(({ node }) => node.sequence === version);
  if (entry) return readRevision(client, id, version, entry.node.revision);
  const { hasNextPage, endCursor } = page.pageInfo;
  return hasNextPage ? baseSince(client, id, version, endCursor) : { kind: 'failing' };
}

async function readRevision(
  client: Client,
  id: string,
  version: number,
  number: number,
): Promise<Base<Copy> | No> {
  const { data, error } = await ask(client, ReadRevision, { id, number });
  const content = data?.manuscript?.revisionByNumber?.content;
  return content ? { version, copy: copyOf(content) } : noOf(error);
}

function ask<Data, Variables extends AnyVariables>(
  client: Client,
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
) {
  return client.query<Data, Variables>(document, variables, anew).toPromise();
}

function refusal(errors: readonly { readonly message: string }[]) {
  return { kind: 'refused' as const, message: errors.map(({ message }) => message).join(' ') };
}

function noOf(error: CombinedError | undefined): No {
  if (!error) return { kind: 'failing' };
  const { graphQLErrors } = error;
  const response: unknown = error.response;
  if (graphQLErrors.length === 0) return { kind: response instanceof Response ? 'failing' : 'unreachable' };
  if (response instanceof Response && response.status === 413) {
    return { ...refusal(graphQLErrors), isTooLong: true };
  }
  const mayPass = graphQLErrors.some(({ extensions }) =>
    ['INTERNAL', 'LIMIT_EXCEEDED'].includes(String(extensions['code'])),
  );
  return mayPass ? { kind: 'failing' } : refusal(graphQLErrors);
}
