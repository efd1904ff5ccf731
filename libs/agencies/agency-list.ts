import { withoutInvisible } from '@kopij/editorial';
import type { AgencyEntity } from './agency.entity.js';

/** All agencies as they were at one moment. Never changes. */
export class AgencyList {
  readonly byId: ReadonlyMap<string, AgencyEntity>;
  /** By code as it is stored. What somebody wrote is looked up with {@link resolve}. */
  readonly byCode: ReadonlyMap<string, AgencyEntity>;
  private readonly byName: ReadonlyMap<string, AgencyEntity>;

  /** In order of code, the same on every engine. */
  readonly all: readonly AgencyEntity[];

  constructor(agencies: readonly AgencyEntity[]) {
    const all = agencies.toSorted((a, b) => (a.code < b.code ? -1 : 1));
    this.all = all;
    this.byId = new Map(all.map((agency) => [agency.id, agency]));
    this.byCode = new Map(all.map((agency) => [agency.code, agency]));
    this.byName = new Map(all.flatMap((agency) => namesOf(agency).map((name) => [fold(name), agency])));
  }

  /** Whom a written credit means, by code or alias, in whatever case: `reuter` is RTR. Null when nobody. */
  resolve(written: string): AgencyEntity | null {
    return this.byName.get(fold(written)) ?? null;
  }
}

interface AgencyNames {
  readonly code: string;
  readonly aliases: readonly string[];
}

/** Every way to write the agency's credit. */
export function namesOf({ code, aliases }: AgencyNames): readonly string[] {
  return [code, ...aliases];
}

/** Two credits are the same name when they differ in case, spacing, the composition of accents or what is invisible only. */
export function fold(name: string): string {
  return withoutInvisible(name).normalize('NFC').trim().replace(/\s+/g, ' ').toUpperCase();
}
