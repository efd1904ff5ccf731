import { ReadableManuscripts, type ManuscriptEntity } from '@kopij/articles';
import type { Actor } from '@kopij/editorial';
import { demand } from '@kopij/identity';
import { Injectable } from '@nestjs/common';
import type { Window, WindowName } from '../board/presence-board.js';
import { Presences } from './presences.js';

/** A sign of a client that somebody has a manuscript open. Nothing is written. */
@Injectable()
export class TouchPresence {
  constructor(
    private readonly manuscripts: ReadableManuscripts,
    private readonly presences: Presences,
  ) {}

  /** @throws {Problem} NOT_FOUND */
  async execute(actor: Actor, window: Omit<Window, 'userId'>): Promise<ManuscriptEntity> {
    demand(actor, 'manuscript:read');
    const manuscript = await this.manuscripts.demand(actor, window.manuscriptId);
    this.presences.touch({ ...window, userId: actor.id });
    return manuscript;
  }

  /** Somebody closes it. @throws {Problem} NOT_FOUND */
  async leave(actor: Actor, window: Omit<WindowName, 'userId'>): Promise<ManuscriptEntity> {
    demand(actor, 'manuscript:read');
    const manuscript = await this.manuscripts.demand(actor, window.manuscriptId);
    this.presences.leave({ ...window, userId: actor.id });
    return manuscript;
  }
}
