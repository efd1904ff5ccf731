import { authExchange } from '@urql/exchange-auth';
import { cacheExchange, type UpdatesConfig } from '@urql/exchange-graphcache';
import { Client, fetchExchange, mapExchange, type CombinedError } from 'urql';
import type { Language } from '../basics/language.js';
import type { introspection } from './schema.js';
import { endpoint, fetchInTime, requestHeaders } from './requests.js';

export interface ClientParts {
  readonly language: Language;
  /** Resolves when somebody has signed in again: what was asked meanwhile is then asked anew. */
  readonly signInAgain: () => Promise<void>;
  /** Told each time that no answer came. */
  readonly noAnswer: () => void;
}

const isPartOfItsOwner = () => null;

/**
 * What has no id of its own is kept with what it belongs to. A block has a key that is the same in all revisions of a body, so that
 * it must never be looked up by it. What differs in a group of the wire depends on the item that it is asked of.
 */
const keys = Object.fromEntries(
  `
    AgencyFacet AgencyLicence AllowedAction ArticleSearchConnection ArticleSearchEdge ArticleSearchFacets
    AuditDetail AuditSubject BlockDifference BlockProvenance Body Clash CommentAnchor Content Correction Dateline
    DatelineChoice EmbargoBreak Embed Factors FieldDifference Finding Grant Heading Highlight HistoryEntry
    ImageBlock ListBlock ManuscriptCounts ManuscriptCredit ManuscriptLock ManuscriptStateCount MentionList
    MergedChanges MissedSchedule MyWork PageInfo Paragraph Preference Presence Quote RefusedInput Revision
    RevisionDiff RoutingChange RoutingConditions Run Schedule SectionFacet SectionPolicy SignInOptions
    TriedRoutingRule Upstream UpstreamDismissal UsageReport UsedItem VersionConflict WireBlock WireDateline
    WireDiff WireDifference WireGroup WireGroupDifference WireParagraphDifference WirePoll WirePresetFilter
    WireRevision WireRouting WireSeenBy Withheld WordDifference WorkList WorkingDraft WorkingDraftConflict
    YearFacet
  `
    .trim()
    .split(/\s+/)
    .map((type) => [type, isPartOfItsOwner]),
);

type Types = introspection['types'];
type Abstract = {
  [Name in keyof Types as Types[Name] extends { possibleTypes: string } ? Name : never]: Types[Name] extends {
    possibleTypes: infer Possible extends string;
  }
    ? Record<Possible, true>
    : never;
};

/** Each interface and union of the schema. What fragments of one select is dropped by the cache if it does not know what is one. */
const abstract: Abstract = {
  Block: { Embed: true, Heading: true, ImageBlock: true, ListBlock: true, Paragraph: true, Quote: true },
  Node: { Agency: true, Article: true, Manuscript: true, Section: true },
  UserError: { RefusedInput: true, VersionConflict: true, WorkingDraftConflict: true },
};
const possibleTypes = Object.fromEntries(
  Object.entries(abstract).map(([name, possible]) => [name, Object.keys(possible)]),
);

/** What a change says nothing of, and what is therefore asked for anew where it is shown. */
const updates: UpdatesConfig = {
  Mutation: {
    markNotificationsRead: (_result, _input, cache) => {
      // Whatever was asked of them: without arguments, only a field without arguments is meant.
      for (const { fieldName, fieldKey } of cache.inspectFields('Query'))
        if (fieldName === 'notifications') cache.invalidate('Query', fieldKey);
    },
    takeWireItem: (_, { input }, cache) => {
      const { wireItemId: id } = input as { wireItemId: string };
      cache.invalidate({ __typename: 'WireItem', id }, 'takes');
    },
    addWireItem: (_, { input }, cache) => {
      const { wireItemId: id } = input as { wireItemId: string };
      cache.invalidate({ __typename: 'WireItem', id }, 'takes');
    },
    saveWirePreset: (_, __, cache) => {
      cache.invalidate('Query', 'wirePresets');
    },
    deleteWirePreset: (_, __, cache) => {
      cache.invalidate('Query', 'wirePresets');
    },
  },
};

/** The store of what was read, and the way to the server. One for each language: messages of the server are in it, too. */
export function openClient({ language, signInAgain, noAnswer }: ClientParts): Client {
  return new Client({
    url: endpoint,
    preferGetMethod: 'within-url-limit',
    requestPolicy: 'cache-and-network',
    fetch: fetchInTime,
    fetchOptions: { headers: requestHeaders(language) },
    exchanges: [
      cacheExchange({ keys, possibleTypes, updates }),
      mapExchange({
        onResult: ({ error }) => {
          if (error && !isAnswered(error)) noAnswer();
        },
      }),
      authExchange(() =>
        Promise.resolve({
          addAuthToOperation: (operation) => operation,
          didAuthError: isSessionEnded,
          refreshAuth: signInAgain,
        }),
      ),
      fetchExchange,
    ],
  });
}

function isAnswered({ networkError, response }: CombinedError): boolean {
  return !networkError || (response instanceof Response && response.status < 500);
}

function isSessionEnded({ graphQLErrors, response }: CombinedError): boolean {
  if (response instanceof Response && response.status === 401) return true;
  return graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED');
}
