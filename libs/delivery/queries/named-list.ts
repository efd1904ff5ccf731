import { warn } from '@kopij/platform';
import type { ArticleList } from '../stored/article-list.js';
import type { ReadersView } from '../view/readers-view.js';

/** The list of a section and an agency by their names; null if one of them does not exist. */
export function listNamed(
  { sections, agencies }: ReadersView,
  section: string | null,
  agency: string | null,
): ArticleList | null {
  const sectionId = section === null ? null : sections.bySlug.get(section)?.id;
  const agencyId = agency === null ? null : agencies.resolve(agency)?.id;
  return sectionId === undefined || agencyId === undefined ? null : { sectionId, agencyId };
}

/** An unknown name gives an empty list, with a warning, since it could be mistaken for a lack of articles. */
export function warnOfUnknown(
  request: object,
  { sections, agencies }: ReadersView,
  { section, agency }: Record<'section' | 'agency', string | null | undefined>,
): void {
  if (section != null && !sections.bySlug.has(section)) {
    warn(request, { message: `There is no section with the slug ${quoted(section)}.`, argument: 'section' });
  }
  if (agency != null && !agencies.resolve(agency)) {
    warn(request, { message: `There is no agency with the name ${quoted(agency)}.`, argument: 'agency' });
  }
}

/** As sent, truncated to the maximum length of a name. */
function quoted(name: string): string {
  return JSON.stringify(name.length > 80 ? `${name.slice(0, 80)}…` : name);
}
