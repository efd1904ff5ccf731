import { AgencyRegistry } from '@kopij/agencies';
import { cleanContent, unfitLines, type Content } from '@kopij/editorial';
import { SectionRegistry } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ManuscriptRefusal } from './refusal.js';

/** The fields to change; what is absent stays as it is. */
export type ContentPatch = Partial<Content>;

/**
 * Puts a change into content, in the registry's terms. The one door for text: what the API, an import and pasted copy bring
 * is refused or cleaned here, and nowhere else.
 */
@Injectable()
export class ContentPatcher {
  constructor(
    private readonly sections: SectionRegistry,
    private readonly agencies: AgencyRegistry,
  ) {}

  async apply(
    tx: EntityManager,
    content: Content,
    incoming: ContentPatch,
  ): Promise<{ content: Content } | { refusals: ManuscriptRefusal[] }> {
    const unfit = unfitLines(incoming);
    if (unfit.length > 0) {
      return {
        refusals: unfit.map(({ code, field }) => ({ code, field: ['content', ...field], params: {} })),
      };
    }
    const patch = cleanContent(incoming);
    const patched = { ...content, ...patch };
    // A headline somebody typed is written, also over a derived one.
    if (patch.headline !== undefined && patch.headlineOrigin === undefined)
      patched.headlineOrigin = 'WRITTEN';
    if (patch.sectionId != null && !(await this.sections.within(tx)).byId.has(patch.sectionId)) {
      const params = { sectionId: patch.sectionId };
      return { refusals: [{ code: 'SECTION_UNKNOWN', field: ['content', 'sectionId'], params }] };
    }
    if (patch.credits) {
      const agencies = await this.agencies.within(tx);
      // Reuters, RTRS and RTR are one agency. What the registry does not know is kept as written, and stops publication.
      const credits = patch.credits.map((credit) => ({
        ...credit,
        code: agencies.resolve(credit.code)?.code ?? credit.code,
      }));
      patched.credits = credits.filter(
        ({ code, role }, at) => credits.findIndex((each) => each.code === code && each.role === role) === at,
      );
    }
    return { content: patched };
  }
}
