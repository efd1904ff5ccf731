import type { Actor, Role } from '@kopij/editorial';
import { Clock, newId, toInstant, UnitOfWork } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { isEmail } from 'class-validator';
import { demand } from './demand.js';
import { refused, type Refused } from './outcome.js';
import { UserEntity } from './user.entity.js';

export interface CreateUserCommand {
  readonly name: string;
  /** In any case; it is kept in lower case. */
  readonly email: string;
  readonly role: Role;
}

/** Lets somebody into the newsroom. They can do nothing before they have a token. */
@Injectable()
export class CreateUser {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: CreateUserCommand): Promise<{ user: UserEntity } | Refused> {
    demand(actor, 'user:manage');
    return this.work.transaction(async (tx) => {
      const now = this.clock.now();
      const user: UserEntity = {
        id: newId(now),
        name: command.name.trim(),
        email: command.email.trim().toLowerCase(),
        role: command.role,
        createdAt: toInstant(now),
        deactivatedAt: null,
      };
      if (!isEmail(user.email)) return refused('EMAIL_MALFORMED', 'email');
      // Of two who take one address in the same moment, the database lets the first have it.
      await tx.createQueryBuilder().insert().into(UserEntity).values(user).orIgnore().execute();
      const holder = await tx.findOneByOrFail(UserEntity, { email: user.email });
      return holder.id === user.id ? { user } : refused('EMAIL_TAKEN', 'email');
    });
  }
}
