import { wholeNumber } from '../copy/whole-number.js';
import { finishItem } from '../finish-item.js';
import { newItem } from '../new-item.js';
import type { NewsItem, NewsTime, Subject } from '../news-item.js';
import type { ReadingContext } from '../reader.js';
import { eachSubjectOnce, subjectOf } from '../subjects/subject-of.js';
import { readTime } from '../times/read-time.js';
import { allOf, attributeOf, childOf, childrenOf } from '../xml/find.js';
import { textOf } from '../xml/text-of.js';
import type { XmlElement } from '../xml/xml-element.js';
import { bodyOf, firstChain, textsOf } from './components.js';
import { identityOf } from './identity-of.js';
import { advisoryLines, type Lines, linesOf, partiesOf } from './lines-of.js';
import { picturesOf } from './pictures-of.js';
import { readBody } from './read-body.js';
import { formalName, statusOf } from './status-of.js';

/** What the envelope says of every item in it. */
export interface Envelope {
  sent: NewsTime | null;
  priority: number | null;
  from: string | null;
}

export function readNewsItem(item: XmlElement, envelope: Envelope, context: ReadingContext): NewsItem {
  const management = childOf(item, 'NewsManagement');
  const texts = bodyOf(textsOf(item));
  const chain = texts.at(-1)?.chain ?? firstChain(item);
  const lines = linesOf(chain);
  const time = (name: string): NewsTime | null =>
    readTime(textOf(childOf(management, name)), context.timeZone);
  const headline = lines.line('HeadLine') ?? textOf(childOf(childOf(item, 'Identification'), 'HeadLine'));
  const body = readBody(texts, headline, context);
  const status = statusOf(management, context.timeZone);
  const pictures = picturesOf(item);
  const type = formalName(childOf(management, 'NewsItemType'));
  const identity = identityOf(item);
  const found = newItem({
    ...identity,
    type: texts.length === 0 && pictures.length > 0 ? 'Picture' : type,
    signals: status.signals,
    pubStatus: status.pubStatus,
    headline,
    subHeadline: lines.line('SubHeadLine'),
    byline: lines.lines('ByLine'),
    slugline: lines.line('SlugLine'),
    creditLine: lines.line('CreditLine'),
    source: partiesOf(lines.metadata('Source'))[0] ?? null,
    copyright: lines.line('CopyrightLine'),
    language: languageOf(item, chain, lines) ?? context.language,
    urgency: wholeNumber(formalName(childOf(management, 'Urgency'))),
    priority: envelope.priority ?? wholeNumber(propertyOf(lines, 'Priority')),
    firstCreated: time('FirstCreated'),
    versionCreated: time('ThisRevisionCreated'),
    sent: envelope.sent,
    embargo: status.embargo,
    usageTerms: [...new Set(allOf(item, 'UsageType').flatMap((terms) => textOf(terms) ?? []))],
    notes: [...advisoryLines(chain), ...listOf(propertyOf(lines, 'EditorialInfo')), ...body.notes],
    subjects: subjectsOf(lines),
    keywords: keywordsOf(lines, chain),
    blocks: body.blocks,
    paragraphs: body.paragraphs,
    signOff: body.signOff,
    pictures: [...pictures, ...body.pictures.filter(({ url }) => url !== null)],
    related: childrenOf(management, 'AssociatedWith', 'DerivedFrom').flatMap((link) => {
      const guid = attributeOf(link, 'NewsItem');
      return guid === null ? [] : [{ kind: 'SEE_ALSO' as const, guid, headline: null }];
    }),
  });
  const senders = [...partiesOf(lines.metadata('Provider')), envelope.from, identity.provider];
  return finishItem(
    found,
    {
      dateline: lines.line('DateLine'),
      sources: partiesOf(lines.metadata('Source')),
      senders,
    },
    status.signal,
  );
}

function languageOf(item: XmlElement, chain: readonly XmlElement[], lines: Lines): string | null {
  const stated = lines.metadata('Language').flatMap((language) => formalName(language) ?? [])[0];
  return stated ?? [...chain, item].flatMap((element) => attributeOf(element, 'lang') ?? [])[0] ?? null;
}

function keywordsOf(lines: Lines, chain: readonly XmlElement[]): string[] {
  const written = lines.lines('KeywordLine').flatMap((line) => line.split(';'));
  const elements = chain.flatMap((component) =>
    allOf(childOf(component, 'item_keywords'), 'item_keyword').flatMap((word) => textOf(word) ?? []),
  );
  const properties = lines
    .metadata('Property')
    .filter((property) => /^keywords?$/iu.test(attributeOf(property, 'FormalName') ?? ''))
    .flatMap((property) => attributeOf(property, 'Value')?.split(';') ?? []);
  const all = [written, elements, properties].find((words) => words.length > 0) ?? [];
  return [...new Set(all.map((word) => word.trim()).filter((word) => word !== ''))];
}

/** `SubjectCode` holds the IPTC's codes, and those of the house where another vocabulary is named. */
function subjectsOf(lines: Lines): Subject[] {
  const found = lines.metadata('SubjectCode').flatMap((group) =>
    childrenOf(group, 'Subject', 'SubjectMatter', 'SubjectDetail').flatMap((subject) => {
      const code = attributeOf(subject, 'FormalName');
      if (code === null) return [];
      const isIptc = /^\d{7,8}$/u.test(code);
      const scheme = isIptc ? 'subj' : (attributeOf(subject, 'Vocabulary') ?? attributeOf(subject, 'Scheme'));
      return [
        { ...subjectOf(null, isIptc ? `subj:${code}` : null, null), ...(isIptc ? {} : { scheme, code }) },
      ];
    }),
  );
  return eachSubjectOnce(found);
}

function propertyOf(lines: Lines, name: string): string | null {
  const property = lines.metadata('Property').find((element) => attributeOf(element, 'FormalName') === name);
  return attributeOf(property ?? null, 'Value');
}

function listOf(text: string | null): string[] {
  return text === null ? [] : [text];
}
