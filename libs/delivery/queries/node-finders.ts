import type { Node } from '@kopij/platform';
import { Injectable } from '@nestjs/common';

/**
 * Finds an object by id; null if this finder does not know it, or the caller may not see it.
 *
 * @param request the GraphQL context
 */
export type NodeFinder = (request: object, id: string) => Promise<Node | null>;

/**
 * Lets `node(id)` find objects that are not public and cannot be imported here: features register their own
 * finders.
 */
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
