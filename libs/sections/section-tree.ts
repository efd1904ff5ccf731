import type { SectionPolicy } from '@kopij/editorial';
import type { SectionRedirectEntity } from './section-redirect.entity.js';
import type { SectionEntity } from './section.entity.js';

/** A section, knit to its neighbours. Plain properties: to serve one, nothing is looked up. */
export interface SectionNode {
  readonly id: string;
  readonly version: number;
  readonly slug: string;
  /** The slugs from the top of the tree down, joined by `/`: `nieuws/buitenland`. */
  readonly path: string;
  readonly name: string;
  readonly description: string | null;
  readonly parent: SectionNode | null;
  /** In the admin's order. */
  readonly children: readonly SectionNode[];
  readonly isArchived: boolean;
  readonly policy: SectionPolicy;
  /** Itself, its parent, and so on to the top. */
  readonly lineage: readonly string[];
}

type Rows = readonly SectionEntity[];
type Growing = SectionNode & { children: SectionNode[] };

/** All sections as they were at one moment. Never changes. */
export class SectionTree {
  /** Archived ones too. */
  readonly byId: ReadonlyMap<string, SectionNode>;
  /** By present and by former slug, archived ones too. */
  readonly bySlug: ReadonlyMap<string, SectionNode>;
  /** The top of the tree, as readers navigate it: without archived sections, at any depth. */
  readonly roots: readonly SectionNode[];

  /** @param rows in order of position */
  constructor(
    private readonly rows: Rows,
    redirects: readonly SectionRedirectEntity[],
  ) {
    const { byId, roots } = knit(rows, (row) => row.archivedAt === null);
    this.byId = byId;
    this.roots = roots;
    const bySlug = new Map<string, SectionNode>();
    for (const { slug, sectionId } of redirects) {
      const node = byId.get(sectionId);
      if (node) bySlug.set(slug, node);
    }
    for (const node of byId.values()) bySlug.set(node.slug, node);
    this.bySlug = bySlug;
  }

  /** The top of the tree with archived sections in it, at every depth. */
  rootsWithArchived(): readonly SectionNode[] {
    return knit(this.rows, () => true).roots;
  }

  /** The rows of a section's parts, or of the top of the tree (null): in order, archived ones too. */
  partsOf(sectionId: string | null): Rows {
    return this.rows.filter(({ parentId }) => parentId === sectionId);
  }

  /** The ids of the section itself, its parent, and so on to the top; none when there is no such section. */
  ancestorsOf(id: string): readonly string[] {
    return this.byId.get(id)?.lineage ?? [];
  }

  /** The ids of the section itself and of everything below it, archived or not; none when there is no such section. */
  subtreeOf(id: string): readonly string[] {
    return this.rows.filter((row) => this.ancestorsOf(row.id).includes(id)).map((row) => row.id);
  }

  /** `nieuws/buitenland`; null when there is no such section. */
  pathOf(id: string): string | null {
    return this.byId.get(id)?.path ?? null;
  }
}

function knit(
  rows: Rows,
  isShown: (row: SectionEntity) => boolean,
): { byId: Map<string, SectionNode>; roots: SectionNode[] } {
  const rowsById = new Map(rows.map((row) => [row.id, row]));
  const byId = new Map<string, Growing>();
  const grow = (row: SectionEntity): Growing => {
    const grown = byId.get(row.id);
    if (grown) return grown;
    const parentRow = row.parentId === null ? undefined : rowsById.get(row.parentId);
    const parent = parentRow ? grow(parentRow) : null;
    const node = toNode(row, parent);
    byId.set(row.id, node);
    return node;
  };
  const roots: SectionNode[] = [];
  for (const row of rows) {
    const node = grow(row);
    if (!isShown(row)) continue;
    const siblings = node.parent ? byId.get(node.parent.id)?.children : roots;
    siblings?.push(node);
  }
  return { byId, roots };
}

function toNode(row: SectionEntity, parent: SectionNode | null): Growing {
  const isArchived = row.archivedAt !== null;
  return {
    id: row.id,
    version: row.version,
    slug: row.slug,
    path: parent ? `${parent.path}/${row.slug}` : row.slug,
    name: row.name,
    description: row.description,
    parent,
    children: [],
    isArchived,
    policy: { requiresReview: row.requiresReview, fourEyes: row.fourEyes, archived: isArchived },
    lineage: [row.id, ...(parent?.lineage ?? [])],
  };
}
