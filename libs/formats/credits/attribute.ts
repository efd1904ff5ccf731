import { isAgencyName, parseDateline, readSignOff } from '@kopij/editorial';
import { isDeskNote } from '../body/desk-note.js';
import { isSignOff } from '../body/sign-off.js';
import type { NewsDateline, NewsItem } from '../news-item.js';
import { bylineOf } from './byline-of.js';
import { creditNames } from './credit-names.js';
import { readDatelineElement } from './dateline-element.js';
import { namesOnly } from './names-only.js';
import { eachAgencyOnce } from './same-agency.js';
import { senderName } from './sender-name.js';

/** What a format says about where a story comes from, besides its text. */
export interface Provenance {
  /** The dateline as an element of its own. */
  dateline?: string | null;
  /** Sources that copy was taken from; only the names of agencies count. */
  sources?: readonly (string | null)[];
  /** Who sent it: credited only where the copy names nobody. */
  senders?: readonly (string | null)[];
}

/**
 * Fills in the dateline and the agencies to credit: those of the dateline, of the credit line and of the source, in
 * this order and each once. What the copy itself says wins over what stands beside it.
 */
export function attribute(item: NewsItem, provenance: Provenance = {}): NewsItem {
  const written =
    item.dateline ?? datelineInText(item.paragraphs) ?? readDatelineElement(provenance.dateline ?? null);
  const named = eachAgencyOnce([
    ...(written?.agencies ?? []),
    ...creditNames(item.creditLine),
    ...agenciesAmong(provenance.sources ?? []),
    ...signedBy(item),
  ]);
  const senders = eachAgencyOnce((provenance.senders ?? []).flatMap((sender) => senderName(sender) ?? []));
  return {
    ...item,
    dateline: written,
    credits: named.length > 0 ? named : senders.slice(0, 1),
    byline: item.byline.length > 0 ? item.byline : bylineOf(item.paragraphs),
  };
}

/** In the first paragraph for readers: a byline or a note may stand in front of it. */
function datelineInText(paragraphs: readonly string[]): NewsDateline | null {
  for (const paragraph of paragraphs.slice(0, 4)) {
    const found = parseDateline(paragraph);
    if (found?.leadIn === '') return namesOnly(found);
    if (!isDeskNote(paragraph) && bylineOf([paragraph]).length === 0) return null;
  }
  return null;
}

function agenciesAmong(sources: readonly (string | null)[]): string[] {
  return sources.flatMap((source) => creditNames(source)).filter(isAgencyName);
}

function signedBy({ signOff, paragraphs }: NewsItem): string[] {
  const closing = signOff ?? paragraphs.at(-1) ?? '';
  const [first = ''] = closing.split(/\s/u);
  if (isSignOff(closing) && isAgencyName(first) && /\s/u.test(closing)) return [first];
  return readSignOff(closing, () => false);
}
