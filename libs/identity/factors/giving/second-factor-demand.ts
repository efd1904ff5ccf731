import { hasRole, type Role } from '@kopij/editorial';
import { CONFIG, type Config } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UserEntity } from '../../users/user.entity.js';

/** Whether a part of the newsroom, such as a section that somebody may publish in, demands a second factor of them. */
export type FurtherDemand = (
  reader: EntityManager,
  user: Pick<UserEntity, 'id' | 'role'>,
) => Promise<boolean>;

const demandedFrom: Record<Config['secondFactor'], Role | null> = {
  nobody: null,
  admins: 'ADMIN',
  editors: 'EDITOR',
  everybody: 'REPORTER',
};

/** Who must have a second factor. */
@Injectable()
export class SecondFactorDemand {
  private readonly further: FurtherDemand[] = [];

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'secondFactor'>) {}

  /** For features that know more of the newsroom than this one, at their start. */
  also(demand: FurtherDemand): void {
    this.further.push(demand);
  }

  /** Whether the installation demands one of everybody with the role. */
  isMadeOfRole(role: Role): boolean {
    const least = demandedFrom[this.config.secondFactor];
    return least !== null && hasRole({ role }, least);
  }

  async isMadeOf(reader: EntityManager, user: Pick<UserEntity, 'id' | 'role'>): Promise<boolean> {
    if (this.isMadeOfRole(user.role)) return true;
    for (const demand of this.further) if (await demand(reader, user)) return true;
    return false;
  }
}
