import { isTimeZone } from '@kopij/platform';
import type { SectionTree } from '@kopij/sections';
import type { WireSourceRefusal, WireSourceSettings } from './outcome.js';
import type { SourceKind, WireSourceEntity } from './wire-source.entity.js';

const slugForm = /^[a-z0-9]{1,80}(?:-[a-z0-9]{1,80}){0,40}$/;
const longestSlug = 80;
/** A language tag (BCP 47), such as `nl` or `sr-Latn-RS`. */
export const languageForm = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}$/;

/** Everything that is wrong with the settings of a source, all at once. */
export function refuseSettings(
  { slug, kind, url, timeZone, language, sectionId }: WireSourceSettings,
  { holder, tree }: { readonly holder: WireSourceEntity | null; readonly tree: SectionTree },
): WireSourceRefusal[] {
  return [
    ...refuseSlug(slug, holder),
    ...refuseAddress(kind, url),
    ...(timeZone === null || isTimeZone(timeZone)
      ? []
      : [{ code: 'TIME_ZONE_UNKNOWN', field: ['timeZone'], timeZone } as const]),
    ...(language === null || languageForm.test(language)
      ? []
      : [{ code: 'INVALID_INPUT', field: ['language'], rule: 'LANGUAGE' } as const]),
    ...refuseSection(sectionId, tree),
  ];
}

/** @param holder the other source that has the slug */
function refuseSlug(slug: string, holder: WireSourceEntity | null): WireSourceRefusal[] {
  const field = ['slug'];
  if (slug.length > longestSlug || !slugForm.test(slug)) {
    return [{ code: 'INVALID_INPUT', field, rule: 'SLUG' }];
  }
  return holder ? [{ code: 'SLUG_TAKEN', field, slug, holder: holder.name }] : [];
}

/** Kept from other kinds as well: a source may be polled again later. */
function refuseAddress(kind: SourceKind, url: string | null): WireSourceRefusal[] {
  const field = ['url'];
  if (url === null) return kind === 'POLL' ? [{ code: 'INVALID_INPUT', field, rule: 'URL_MISSING' }] : [];
  return isWebAddress(url) ? [] : [{ code: 'INVALID_INPUT', field, rule: 'URL' }];
}

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  // A password belongs in no list of sources.
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

export function refuseSection(
  sectionId: string | null,
  tree: SectionTree,
): Extract<WireSourceRefusal, { code: 'SECTION_UNKNOWN' | 'SECTION_ARCHIVED' }>[] {
  if (sectionId === null) return [];
  const field = ['sectionId'];
  const section = tree.byId.get(sectionId);
  if (!section) return [{ code: 'SECTION_UNKNOWN', field }];
  return section.isArchived ? [{ code: 'SECTION_ARCHIVED', field, section: section.name }] : [];
}
