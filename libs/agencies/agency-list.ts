import { withoutInvisible } from '@kopij/editorial';
import type { AgencyEntity } from './agency.entity.js';

/** An immutable snapshot of all agencies. */
export class AgencyList {
  readonly byId: ReadonlyMap<string, AgencyEntity>;
  /** By stored code. To look up a name as written, use {@link resolve}. */
  readonly byCode: ReadonlyMap<string, AgencyEntity>;
  private readonly byName: ReadonlyMap<string, AgencyEntity>;

  /** Ordered by code, in the same way on every engine. */
  readonly all: readonly AgencyEntity[];

  constructor(agencies: readonly AgencyEntity[]) {
    const all = agencies.toSorted((a, b) => (a.code < b.code ? -1 : 1));
    this.all = all;
    this.byId = new Map(all.map((agency) => [agency.id, agency]));
    this.byCode = new Map(all.map((agency) => [agency.code, agency]));
    this.byName = new Map(all.flatMap((agency) => namesOf(agency).map((name) => [fold(name), agency])));
  }

  /** Finds the agency for a credit as written, by code or alias, ignoring case: `reuter` is RTR. Null if unknown. */
  resolve(written: string): AgencyEntity | null {
    return this.byName.get(fold(written)) ?? null;
  }
}

interface AgencyNames {
  readonly code: string;
  readonly aliases: readonly string[];
}

/** All names of the agency. */
export function namesOf({ code, aliases }: AgencyNames): readonly string[] {
  return [code, ...aliases];
}

/**
 * Two credits are the same name if they differ only in case, spacing, Unicode normalisation or invisible
 * characters.
 */
export function fold(name: string): string {
  return withoutInvisible(name).normalize('NFC').trim().replace(/\s+/g, ' ').toUpperCase();
}
