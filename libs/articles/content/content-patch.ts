import { AgencyRegistry, type AgencyList } from '@kopij/agencies';
import {
  cleanContent,
  longestRun,
  mostBlocks,
  unfitLines,
  type Block,
  type Content,
  type Run,
} from '@kopij/editorial';
import { Database, isOneOf, runStatement, statement } from '@kopij/platform';
import { SectionRegistry, type SectionTree } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';

/** The fields to change; omitted fields do not change. */
export type ContentPatch = Partial<Content>;

/** What comes of a patch. */
export type Patched = { content: Content } | { refusals: ManuscriptRefusal[] };

/** What a patch may refer to, read when it does. */
interface Registries {
  readonly sections: () => SectionTree | Promise<SectionTree>;
  readonly agencies: () => AgencyList | Promise<AgencyList>;
  /** Those of these ids that there are. */
  readonly manuscripts: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
}

const withIds = isOneOf('id');
const known = statement(
  `SELECT id FROM manuscripts WHERE ${withIds.sqlite}`,
  `SELECT id FROM manuscripts WHERE ${withIds.postgres}`,
);

/**
 * Applies a patch to content, and resolves agencies. The only entry point for text: everything from the API,
 * imports and pasted copy is validated or cleaned here.
 */
@Injectable()
export class ContentPatcher {
  constructor(
    private readonly sections: SectionRegistry,
    private readonly agencies: AgencyRegistry,
    private readonly database: Database,
  ) {}

  apply(tx: EntityManager, content: Content, incoming: ContentPatch): Promise<Patched> {
    return this.patch(content, incoming, {
      sections: () => this.sections.within(tx),
      agencies: () => this.agencies.within(tx),
      manuscripts: (ids) => manuscriptsAmong(tx, ids),
    });
  }

  /** The same for content that is not going to be stored. */
  tryOut(content: Content, incoming: ContentPatch): Promise<Patched> {
    return this.patch(content, incoming, {
      sections: () => this.sections.current(),
      agencies: () => this.agencies.current(),
      manuscripts: (ids) => manuscriptsAmong(this.database.reader, ids),
    });
  }

  private async patch(content: Content, incoming: ContentPatch, registries: Registries): Promise<Patched> {
    const unfit = unfitLines(incoming);
    if (unfit.length > 0) {
      return {
        refusals: unfit.map(({ code, field }) => ({ code, field: ['content', ...field], params: {} })),
      };
    }
    const patch = cleanContent(incoming);
    const tooLong = bodyRefusals(patch.blocks ?? []);
    if (tooLong.length > 0) return { refusals: tooLong };
    const patched = { ...content, ...patch };
    // A headline that somebody typed counts as written, even if it replaces a derived one.
    if (patch.headline !== undefined && patch.headlineOrigin === undefined)
      patched.headlineOrigin = 'WRITTEN';
    if (patch.sectionId != null && !(await registries.sections()).byId.has(patch.sectionId)) {
      const params = { sectionId: patch.sectionId };
      return { refusals: [{ code: 'SECTION_UNKNOWN', field: ['content', 'sectionId'], params }] };
    }
    if (patch.credits) {
      const agencies = await registries.agencies();
      // Reuters, RTRS and RTR are the same agency. Unknown names are kept as written, and block publication.
      const credits = patch.credits.map((credit) => ({
        ...credit,
        code: agencies.resolve(credit.code)?.code ?? credit.code,
      }));
      patched.credits = credits.filter(
        ({ code, role }, at) => credits.findIndex((each) => each.code === code && each.role === role) === at,
      );
    }
    const unknown = await unknownAmong(patch.relatedArticleIds ?? [], registries.manuscripts);
    if (unknown.length > 0) {
      const params = { ids: unknown.join(', ') };
      return { refusals: [{ code: 'RELATED_UNKNOWN', field: ['content', 'relatedArticleIds'], params }] };
    }
    const { keywords = [], relatedArticleIds = [], ...others } = patched;
    return {
      content: {
        ...others,
        ...(keywords.length > 0 && { keywords }),
        ...(relatedArticleIds.length > 0 && { relatedArticleIds }),
      },
    };
  }
}

async function manuscriptsAmong(reader: EntityManager, ids: readonly string[]): Promise<Set<string>> {
  const rows = await runStatement<{ id: string }>(reader, known, [JSON.stringify(ids)]);
  return new Set(rows.map(({ id }) => id));
}

async function unknownAmong(
  ids: readonly string[],
  manuscripts: Registries['manuscripts'],
): Promise<readonly string[]> {
  if (ids.length === 0) return ids;
  const found = await manuscripts(ids);
  return ids.filter((id) => !found.has(id));
}

/**
 * Why a body is refused: it could not be sent back in one request. Line breaks in paragraphs, merges and joined
 * lines may make it longer than what was sent.
 */
export function bodyRefusals(blocks: readonly Block[]): ManuscriptRefusal[] {
  if (blocks.length > mostBlocks) {
    const params = { blocks: String(blocks.length), most: String(mostBlocks) };
    return [{ code: 'TOO_MANY_BLOCKS', field: ['content', 'blocks'], params }];
  }
  return blocks.flatMap((block, at) => {
    const tooLong = runsOf(block).find(({ text }) => text.length > longestRun);
    if (!tooLong) return [];
    const { length } = tooLong.text;
    const params = { number: String(at + 1), characters: String(length), most: String(longestRun) };
    return [{ code: 'RUN_TOO_LONG' as const, field: ['content', 'blocks'], params }];
  });
}

function runsOf(block: Block): Run[] {
  if (block.type === 'LIST') return block.items.flat();
  return 'runs' in block ? block.runs : [];
}
