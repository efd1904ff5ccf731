import type { Node } from '@kopij/platform';
import { Injectable } from '@nestjs/common';

/**
 * Finds what an id names; null when this finder knows no such thing, or the caller may not see it.
 *
 * @param request the GraphQL context
 */
export type NodeFinder = (request: object, id: string) => Promise<Node | null>;

/** How `node(id)` finds what is not for readers, and so cannot be reached from here: features add finders of their own. */
@Injectable()
export class NodeFinders {
  private readonly finders: NodeFinder[] = [];

  add(finder: NodeFinder): void {
    this.finders.push(finder);
  }

  async find(request: object, id: string): Promise<Node | null> {
    for (const find of this.finders) {
      const node = await find(request, id);
      if (node) return node;
    }
    return null;
  }
}
