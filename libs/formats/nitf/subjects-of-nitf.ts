import type { Subject } from '../news-item.js';
import { eachSubjectOnce, subjectOf } from '../subjects/subject-of.js';
import { allOf, attributeOf, childrenOf } from '../xml/find.js';
import type { XmlElement } from '../xml/xml-element.js';

const names = ['tobject.subject.detail', 'tobject.subject.matter', 'tobject.subject.type'];

/** The subjects in the head of a document: the IPTC's reference numbers, and classifiers with a code of their own. */
export function subjectsOfNitf(head: XmlElement | null): Subject[] {
  const subjects = allOf(head, 'tobject.subject').flatMap((subject) => {
    const number = attributeOf(subject, 'tobject.subject.refnum');
    const name =
      names.map((attribute) => attributeOf(subject, attribute)).find((found) => found !== null) ?? null;
    if (number === null && name === null) return [];
    return [subjectOf(null, number === null ? null : `subj:${number}`, name)];
  });
  const classified = allOf(head, 'classifier').flatMap((classifier) => {
    const code =
      attributeOf(classifier, 'idsrc-value') ??
      attributeOf(classifier, 'code') ??
      attributeOf(classifier, 'value');
    return code === null ? [] : [subjectOf(attributeOf(classifier, 'type'), code, null)];
  });
  // ANSA keeps the IPTC's number in a `meta` of its own.
  const metas = childrenOf(head, 'meta').filter((meta) => /iptc/iu.test(attributeOf(meta, 'name') ?? ''));
  const numbers = metas.flatMap((meta) => attributeOf(meta, 'content')?.split(/[\s,;]+/u) ?? []);
  const named = numbers
    .filter((number) => /^\d{8}$/u.test(number))
    .map((number) => subjectOf('subj', number, null));
  return eachSubjectOnce([...subjects, ...classified, ...named]);
}
