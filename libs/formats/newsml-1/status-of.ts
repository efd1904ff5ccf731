import type { Embargo, NewsItem, Signal } from '../news-item.js';
import { signalOfSlug, strongest } from '../signals/signal-in-words.js';
import { embargoUntil } from '../times/embargo.js';
import { attributeOf, childOf, childrenOf } from '../xml/find.js';
import { textOf } from '../xml/text-of.js';
import type { XmlElement } from '../xml/xml-element.js';

interface Status extends Pick<NewsItem, 'pubStatus' | 'signals'> {
  embargo: Embargo;
  signal: Signal;
}

/**
 * The state that the management of an item gives it. An embargo is a status, `Embargoed`, that is announced to change
 * to `Usable` at a time.
 */
export function statusOf(management: XmlElement | null, timeZone: string | null): Status {
  const pubStatus = formalName(childOf(management, 'Status'));
  const type = formalName(childOf(management, 'NewsItemType'));
  const instructions = childrenOf(management, 'Instruction').flatMap((element) => formalName(element) ?? []);
  return {
    pubStatus,
    signals: instructions,
    embargo: embargoOf(management, pubStatus, timeZone),
    signal: strongest(
      /alert|flash|advisory|correction|cancel/iu.test(type ?? '') ? signalOfSlug(type) : 'NONE',
      ...instructions.map(signalOfSlug),
    ),
  };
}

function embargoOf(management: XmlElement | null, status: string | null, timeZone: string | null): Embargo {
  const change = childrenOf(management, 'StatusWillChange').find((element) =>
    /usable|release/iu.test(formalName(childOf(element, 'FutureStatus')) ?? ''),
  );
  const isHeld = status !== null && /embargo|withheld/iu.test(status);
  if (!isHeld) return { kind: 'NONE' };
  return embargoUntil(textOf(childOf(change ?? null, 'DateAndTime')) ?? '', timeZone);
}

/** The name of an element: an attribute in the standard, its text with some. */
export function formalName(element: XmlElement | null): string | null {
  return attributeOf(element, 'FormalName') ?? textOf(element);
}
