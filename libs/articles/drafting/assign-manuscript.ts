import type { Actor } from '@kopij/editorial';
import { UserDirectory } from '@kopij/identity';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from '../desk/manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';

export interface AssignManuscriptCommand extends ManuscriptCommand {
  /** The user to assign it to; null for nobody. */
  readonly assigneeId: string | null;
}

/**
 * Assigns a manuscript. This gives no rights, except that a reporter may set an embargo on a draft that somebody
 * else assigned to them.
 */
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
        // If somebody else assigned it to them before, assigning it to themselves again does not change that.
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
