import { asGiven, type Actor } from '@kopij/editorial';
import { UserDirectory } from '@kopij/identity';
import { toInstant, type Instant } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { ManuscriptDesk, type Change } from '../desk/manuscript-desk.js';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import type { ManuscriptCommand, Outcome } from '../manuscript/outcome.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';

export interface AssignManuscriptCommand extends ManuscriptCommand {
  /** The user to assign it to; null for nobody. Omitted, it stays with whoever has it. */
  readonly assigneeId?: string | null;
  /** When it is to be finished; null for no time. Omitted, it stays as it is: it is the copy that is due, whoever writes it. */
  readonly dueAt?: Date | null;
  /** The UTC offset that was written with, used only in messages. Default: UTC. */
  readonly timeZone?: string;
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
    const change: Change = {
      actor,
      action: 'assign',
      command,
      apply: async ({ tx, manuscript, now }) => {
        const { assigneeId: assigneeBeforeId } = manuscript;
        const { assigneeId = assigneeBeforeId } = command;
        const dueAt = dueAfter(manuscript, command);
        // If somebody else assigned it to them before, assigning it to themselves again does not change that.
        const isAsItWas =
          command.assigneeId === undefined ||
          (manuscript.assigneeId === assigneeId && (assigneeId === actor.id || !manuscript.isSelfAssigned));
        if (isAsItWas && manuscript.dueAt === dueAt) return 'UNCHANGED';
        const refusals: ManuscriptRefusal[] = [];
        if (!isAsItWas && assigneeId !== null && !(await this.users.isActive(tx, assigneeId))) {
          refusals.push({ code: 'ASSIGNEE_UNKNOWN', field: ['assigneeId'], params: { assigneeId } });
        }
        // What is overdue already can be given to somebody else as it is.
        if (command.dueAt && dueAt !== manuscript.dueAt && command.dueAt <= now) {
          const at = asGiven(command.dueAt, command.timeZone ?? 'UTC');
          refusals.push({ code: 'NOT_AHEAD', field: ['dueAt'], params: { at } });
        }
        if (refusals.length > 0) return { refusals };
        // What was sent back goes to whoever takes it over.
        const sentBackToId = manuscript.sentBackToId && (assigneeId ?? manuscript.sentBackToId);
        if (!isAsItWas) manuscript.isSelfAssigned = assigneeId === actor.id;
        Object.assign(manuscript, { assigneeId, dueAt, sentBackToId });
        return {
          event: { type: 'manuscriptAssigned', assigneeId, assigneeBeforeId },
          details: { assigneeId, ...(dueAt !== null && { dueAt }) },
        };
      },
    };
    return this.desk.change(change, { ...command, timeZone: undefined });
  }
}

function dueAfter(
  { dueAt: before }: Pick<ManuscriptEntity, 'dueAt'>,
  { dueAt }: AssignManuscriptCommand,
): Instant | null {
  return dueAt === undefined ? before : dueAt && toInstant(dueAt);
}
