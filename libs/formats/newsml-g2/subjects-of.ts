import type { Subject } from '../news-item.js';
import { eachSubjectOnce, isIptc, subjectOf } from '../subjects/subject-of.js';
import { attributeOf, childrenOf } from '../xml/find.js';
import { textOf } from '../xml/text-of.js';
import type { XmlElement } from '../xml/xml-element.js';

/** The subjects of an item; where one is the IPTC's by another name (`sameAs`, `exactMatch`), that one follows it. */
export function subjectsOf(content: XmlElement | null): Subject[] {
  const found = childrenOf(content, 'subject').flatMap((subject) => {
    const names = childrenOf(subject, 'name').map(textOf);
    const name = names.find((text) => text !== null) ?? attributeOf(subject, 'literal');
    const code = codeOf(subject) ?? attributeOf(subject, 'literal');
    const own = code === null && name === null ? [] : [subjectOf(null, code, name)];
    const same = childrenOf(subject, 'sameAs', 'exactMatch').flatMap((other) => codeOf(other) ?? []);
    return [...own, ...same.map((other) => subjectOf(null, other, name)).filter(isIptc)];
  });
  return eachSubjectOnce(found);
}

function codeOf(element: XmlElement): string | null {
  return attributeOf(element, 'qcode') ?? attributeOf(element, 'uri');
}
