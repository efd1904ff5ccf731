import type { NewsItem } from '../news-item.js';
import { childOf, firstOf } from '../xml/find.js';
import { textOf } from '../xml/text-of.js';
import type { XmlElement } from '../xml/xml-element.js';

type Identity = Pick<NewsItem, 'provider' | 'guid' | 'itemId' | 'version' | 'chain' | 'revision'>;

/**
 * The identity of an item. What its revisions have in common is the public identifier without the revision at its
 * end, or the provider, the date and the item's own id: they stay the same from revision to revision.
 */
export function identityOf(item: XmlElement): Identity {
  const identifier = firstOf(childOf(item, 'Identification'), 'NewsIdentifier');
  const text = (name: string): string | null => textOf(childOf(identifier, name));
  const provider = text('ProviderId');
  const itemId = text('NewsItemId');
  const version = text('RevisionId');
  const guid = text('PublicIdentifier') ?? textOf(firstOf(item, 'guid'));
  const isNumber = version !== null && /^\d{1,15}$/u.test(version);
  // The standard's date is that of the first revision. Belga's is a time, and that of each.
  const date = text('DateId');
  const day = date !== null && /^\d{8}$/u.test(date) ? date : null;
  const parts = [provider, day, itemId === null ? null : withoutRevision(itemId, version)];
  const isCounted = guid !== null && isNumber && guid.endsWith(`:${version}`);
  return {
    provider,
    guid,
    itemId,
    version,
    chain: isCounted
      ? guid.slice(0, -version.length - 1)
      : itemId === null
        ? guid
        : `urn:newsml:${parts.filter((part) => part !== null).join(':')}`,
    revision: isNumber ? Number(version) : null,
  };
}

/** "ANPX-101218-041-v2" is the second revision of "ANPX-101218-041". */
function withoutRevision(id: string, version: string | null): string {
  const [, chain, revision] = /^(.{3,200})-v(\d{1,4})$/u.exec(id) ?? [];
  return chain !== undefined && revision === version ? chain : id;
}
