import { retells, storyPrint, type StoryPrint } from '@kopij/editorial';
import type { NewsItem } from '@kopij/formats';
import { identityOf } from '../items/identity-of.js';
import { linesOf } from '../items/lines-of.js';

/** What an item tells, as far as it is compared with others. */
export interface Told {
  /** What is its own by whatever way it comes. */
  readonly identity: string;
  /** What other items may call it by: its identities and its headline, each with the name of the agency. */
  readonly names: ReadonlySet<string>;
  /** The names of the items it takes the place of. */
  readonly replaces: ReadonlySet<string>;
  readonly text: string;
  /** Of the text. Reading it takes long, so it is read when it is needed. */
  readonly print: () => StoryPrint;
}

/** More than any agency replaces at once. */
const mostReplaced = 8;

/** A number of a revision at the end of an identity: `urn:newsml:anp.nl:20260302:boot:2`, `boot-v2`, `boot_2`. */
const revisionAtEnd = /(?::|-v|_)\d{1,4}$/u;

/** Whether an item is a story: a cancellation tells none, and neither does a note to the newsroom. */
export function isStory({ signal }: Pick<NewsItem, 'signal'>): boolean {
  return signal !== 'CANCEL' && signal !== 'ADVISORY';
}

/** @param usualProvider whom the identity belongs to, if the item does not say */
export function toldBy(item: NewsItem, usualProvider: string): Told {
  const { provider, chainKey } = identityOf(item, usualProvider);
  const idName = (id: string | null): string[] => (id === null ? [] : [JSON.stringify([provider, 'id', id])]);
  const headlineName = (headline: string | null): string[] =>
    headline === null ? [] : [JSON.stringify([provider, 'headline', folded(headline)])];
  const replaced = item.related.filter(({ kind }) => kind === 'REPLACES').slice(0, mostReplaced);
  const text = linesOf(item).join('\n\n');
  let print: StoryPrint | undefined;
  return {
    identity: chainKey,
    names: new Set([...[item.chain, item.guid, item.itemId].flatMap(idName), ...headlineName(item.headline)]),
    replaces: new Set(
      replaced.flatMap(({ guid, headline }) =>
        guid === null
          ? headlineName(headline)
          : [...idName(guid), ...idName(guid.replace(revisionAtEnd, ''))],
      ),
    ),
    text,
    print: () => (print ??= storyPrint(text)),
  };
}

/**
 * Whether an item tells the story of some others, which tell one: by what an agency says of one of them, or else by the texts. An item
 * that another one only points to may be the background to it, so that is left to the texts.
 */
export function tellsStoryOf(told: Told, others: readonly Told[]): boolean {
  if (others.some((other) => isLinked(told, other))) return true;
  return retells(
    told.print(),
    others.map((other) => other.print()),
  );
}

function isLinked(one: Told, other: Told): boolean {
  return one.identity === other.identity || replacesOne(one, other) || replacesOne(other, one);
}

function replacesOne({ replaces }: Told, { names }: Told): boolean {
  return [...replaces].some((name) => names.has(name));
}

function folded(headline: string): string {
  return headline
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
