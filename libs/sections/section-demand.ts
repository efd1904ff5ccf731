import { isFactorDemanded } from '@kopij/editorial';
import { GrantRegistry, SecondFactorDemand, type FactorRule } from '@kopij/identity';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SectionRegistry } from './section-registry.js';

/** Has sections demand a second factor of whoever may write in them. */
@Injectable()
export class SectionDemand {
  constructor(
    private readonly sections: SectionRegistry,
    private readonly grants: GrantRegistry,
    demand: SecondFactorDemand,
  ) {
    demand.also((tx) => this.rule(tx));
  }

  private async rule(tx: EntityManager | null): Promise<FactorRule> {
    const { demandingFactor } = await (tx ? this.sections.within(tx) : this.sections.current());
    // In most newsrooms no section demands one: there, nobody's grants are read.
    if (demandingFactor.length === 0) return () => false;
    const book = await (tx ? this.grants.within(tx) : this.grants.current());
    return ({ id, name, role, reach }) =>
      isFactorDemanded({ id, name, role, reach, grants: book.countingFor(id) }, demandingFactor);
  }
}
