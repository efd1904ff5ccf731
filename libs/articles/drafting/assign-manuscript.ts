import type { Actor } from '@kopij/editorial';
import { UserDirectory } from '@kopij/identity';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';

export interface AssignManuscriptCommand extends ManuscriptCommand {
  /** Who is to work on it, or null for nobody in particular. */
  readonly assigneeId: string | null;
}

/** Says who is to work on a manuscript. It gives no right but one: to hold back a draft that somebody else has given you. */
@Injectable()
export class AssignManuscript {
  constructor(
    private readonly desk: ManuscriptDesk,
    private readonly users: UserDirectory,
  ) {}

  execute(actor: Actor, command: AssignManuscriptCommand): Promise<Outcome> {
    return this.desk.change({
      actor,
      action: 'assign',
      command,
      apply: async ({ tx, manuscript }) => {
        const { assigneeId } = command;
        const isSelfAssigned = assigneeId === actor.id;
        // Whoever was asked to, and takes it on as well, has still been asked.
        const isAsItWas = isSelfAssigned || !manuscript.isSelfAssigned;
        if (manuscript.assigneeId === assigneeId && isAsItWas) return 'UNCHANGED';
        if (assigneeId !== null && !(await this.users.isActive(tx, assigneeId))) {
          return { refusals: [{ code: 'ASSIGNEE_UNKNOWN', field: ['assigneeId'], params: { assigneeId } }] };
        }
        Object.assign(manuscript, { assigneeId, isSelfAssigned });
        return { event: { type: 'manuscriptAssigned', assigneeId }, details: { assigneeId } };
      },
    });
  }
}
