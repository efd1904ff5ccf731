import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Somebody whose own tables follow from where sections stand in the tree. */
export abstract class SectionMoveListener {
  /** Called in the move's transaction, when the registry already tells the new place. */
  abstract sectionMoved(tx: EntityManager, sectionId: string): Promise<void>;
}

/** Lets features that build on sections follow a move, which sections itself knows nothing of. */
@Injectable()
export class SectionMoves {
  private readonly listeners: SectionMoveListener[] = [];

  register(listener: SectionMoveListener): void {
    this.listeners.push(listener);
  }

  async tell(tx: EntityManager, sectionId: string): Promise<void> {
    for (const listener of this.listeners) await listener.sectionMoved(tx, sectionId);
  }
}
