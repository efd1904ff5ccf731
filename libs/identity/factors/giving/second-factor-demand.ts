import { hasRole, type Role } from '@kopij/editorial';
import { CONFIG, type Config } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UserEntity } from '../../users/user.entity.js';

/** Whether a second factor is demanded of somebody. */
export type FactorRule = (user: Pick<UserEntity, 'id' | 'name' | 'role' | 'reach'>) => boolean;

/**
 * What a part of the newsroom, such as a section, demands: as a transaction sees it, and nobody else changes it until that ends; or
 * as it was committed last (null).
 */
export type FurtherDemand = (tx: EntityManager | null) => Promise<FactorRule>;

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

  /** @param tx null: as it was committed last */
  async isMadeOf(tx: EntityManager | null, user: Parameters<FactorRule>[0]): Promise<boolean> {
    return this.isMadeOfRole(user.role) || (await this.rule(tx))(user);
  }

  /** For several people at once: what it depends on is read only now. */
  async rule(tx: EntityManager | null): Promise<FactorRule> {
    const rules: FactorRule[] = [({ role }) => this.isMadeOfRole(role)];
    for (const demand of this.further) rules.push(await demand(tx));
    return (user) => rules.some((isDemanded) => isDemanded(user));
  }

  private isMadeOfRole(role: Role): boolean {
    const least = demandedFrom[this.config.secondFactor];
    return least !== null && hasRole({ role }, least);
  }
}
