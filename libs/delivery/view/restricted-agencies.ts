import { namesOf, type AgencyList } from '@kopij/agencies';
import { articleMarks } from '../stored/article-search.js';
import { isRestricted } from './licence.js';

const known = new WeakMap<AgencyList, readonly string[]>();

/** The marks of all articles whose text may be withheld, now or later. None if no agency's terms restrict anything. */
export function restrictedMarks(agencies: AgencyList): readonly string[] {
  let marks = known.get(agencies);
  if (!marks) {
    const restricted = agencies.all.filter(isRestricted);
    marks = restricted.flatMap((agency) => [
      articleMarks.agency(agency.id),
      ...namesOf(agency).map(articleMarks.textOf),
    ]);
    known.set(agencies, marks);
  }
  return marks;
}
