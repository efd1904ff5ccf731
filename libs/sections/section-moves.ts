import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A feature whose tables depend on the positions of sections in the tree. */
export abstract class SectionMoveListener {
  /** Called in the transaction of the move, after the registry has been updated. */
  abstract sectionMoved(tx: EntityManager, sectionId: string): Promise<void>;
}

/** Notifies dependent features of a move, so that sections need not know them. */
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
