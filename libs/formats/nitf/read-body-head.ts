import { isAgencyName } from '@kopij/editorial';
import { creditNames } from '../credits/credit-names.js';
import { noteOf } from '../markup/note-of.js';
import { collapse } from '../text/collapse.js';
import { allOf, attributeOf, childOf, childrenOf, firstOf } from '../xml/find.js';
import { rawTextOf, textOf } from '../xml/text-of.js';
import { isElement, type XmlElement } from '../xml/xml-element.js';

interface BodyHead {
  headline: string | null;
  subHeadline: string | null;
  kicker: string | null;
  byline: string[];
  creditLine: string | null;
  distributor: string | null;
  dateline: string | null;
  notes: string[];
}

/** What stands above the text. The byline element also holds credits with some agencies, and with others the deck. */
export function readBodyHead(head: XmlElement | null): BodyHead {
  const hedline = childOf(head, 'hedline');
  const headline = textOf(firstOf(hedline, 'hl1'));
  const second = textOf(childrenOf(hedline, 'hl2').find(isWritten) ?? null);
  const lines = childrenOf(head, 'byline').flatMap((byline) => collapse(withoutTitle(byline)) ?? []);
  const names = lines.filter((line) => !isCredit(line) && !isSentence(line));
  return {
    headline,
    subHeadline: (second === headline ? null : second) ?? lines.find(isSentence) ?? null,
    kicker: textOf(firstOf(head, 'kicker')),
    byline: names,
    creditLine: lines.find(isCredit) ?? null,
    distributor: textOf(childOf(head, 'distributor')),
    dateline: datelineOf(childOf(head, 'dateline')),
    notes: allOf(head, 'note').flatMap((note) => noteOf(note) ?? []),
  };
}

function isWritten(element: XmlElement): boolean {
  return attributeOf(element, 'id') !== 'originalHeadline';
}

/** The name without the title beside it. */
function withoutTitle(byline: XmlElement): string {
  return byline.children
    .map((child) => (!isElement(child) ? child : child.name === 'byttl' ? '' : rawTextOf(child)))
    .join('');
}

function isCredit(line: string): boolean {
  const names = creditNames(line);
  return names.length > 0 && names.every(isAgencyName);
}

/** Names have capitals: a line whose words are mostly small is no byline. */
function isSentence(line: string): boolean {
  const words = line.split(' ').filter((word) => /\p{L}{2}/u.test(word));
  const small = words.filter((word) => /^\p{Ll}/u.test(word));
  return words.length > 4 && small.length > words.length / 2;
}

/** Its place, without the day of the story, which is data. */
function datelineOf(dateline: XmlElement | null): string | null {
  const location = firstOf(dateline, 'location');
  return (
    textOf(location) ??
    collapse(
      dateline?.children
        .filter((child) => !isElement(child) || child.name !== 'story.date')
        .map((child) => (isElement(child) ? rawTextOf(child) : child))
        .join(''),
    )
  );
}
