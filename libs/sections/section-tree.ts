import type { SectionPolicy } from '@kopij/editorial';
import type { SectionRedirectEntity } from './section-redirect.entity.js';
import type { SectionEntity } from './section.entity.js';

/** What a section demands of its copy, and of whoever may write in it. */
export interface SectionRules extends SectionPolicy {
  /** Holds for the sections below it, too. */
  readonly requiresSecondFactor: boolean;
}

/** A section, linked to its neighbours. Plain properties, so that serving one needs no lookups. */
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
  readonly policy: SectionRules;
  /** Itself, its parent, and so on to the top. */
  readonly lineage: readonly string[];
}

type Rows = readonly SectionEntity[];
type Growing = SectionNode & { children: SectionNode[] };

/** An immutable snapshot of all sections. */
export class SectionTree {
  /** Includes archived sections. */
  readonly byId: ReadonlyMap<string, SectionNode>;
  /** By current or former slug, including archived sections. */
  readonly bySlug: ReadonlyMap<string, SectionNode>;
  /** The top of the tree for readers: without archived sections, at any depth. */
  readonly roots: readonly SectionNode[];
  /** Those that demand a second factor, with all below them, archived or not: archived copy is corrected, too. */
  readonly demandingFactor: readonly SectionNode[];

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
    this.demandingFactor = [...byId.values()].filter(({ lineage }) =>
      lineage.some((id) => byId.get(id)?.policy.requiresSecondFactor),
    );
  }

  /** The top of the tree with archived sections in it, at every depth. */
  rootsWithArchived(): readonly SectionNode[] {
    return knit(this.rows, () => true).roots;
  }

  /**
   * The rows of the sections directly below a section, or at the top of the tree (null), in order, including
   * archived ones.
   */
  partsOf(sectionId: string | null): Rows {
    return this.rows.filter(({ parentId }) => parentId === sectionId);
  }

  /** The ids of the section itself, its parent, and so on to the top; empty if the section does not exist. */
  ancestorsOf(id: string): readonly string[] {
    return this.byId.get(id)?.lineage ?? [];
  }

  /** The ids of the section itself and of everything below it, archived or not; empty if the section does not exist. */
  subtreeOf(id: string): readonly string[] {
    return this.rows.filter((row) => this.ancestorsOf(row.id).includes(id)).map((row) => row.id);
  }

  /** `nieuws/buitenland`; null if the section does not exist. */
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
    policy: {
      ...{ requiresReview: row.requiresReview, fourEyes: row.fourEyes, archived: isArchived },
      requiresSecondFactor: row.requiresSecondFactor,
    },
    lineage: [row.id, ...(parent?.lineage ?? [])],
  };
}
