import type { Actor } from '@kopij/editorial';
import { UserDirectory } from '@kopij/identity';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk } from './manuscript-desk.js';
import type { ManuscriptCommand, Outcome } from './outcome.js';

export interface AssignManuscriptCommand extends ManuscriptCommand {
  /** Who is to work on it, or null for nobody in particular. */
  readonly assigneeId: string | null;
}

/** Says who is to work on a manuscript. It gives and takes no rights. */
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
        if (manuscript.assigneeId === assigneeId) return 'UNCHANGED';
        if (assigneeId !== null && !(await this.users.isActive(tx, assigneeId))) {
          return { refusals: [{ code: 'ASSIGNEE_UNKNOWN', field: ['assigneeId'], params: { assigneeId } }] };
        }
        manuscript.assigneeId = assigneeId;
        return { event: { type: 'manuscriptAssigned', assigneeId }, details: { assigneeId } };
      },
    });
  }
}
