import { AgencyRegistry, type AgencyList } from '@kopij/agencies';
import { Clock } from '@kopij/platform';
import { SectionRegistry, type SectionTree } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import { isRestricted } from './licence.js';

/** What every article of one answer is shown with: the same sections, agencies and moment. */
export interface ReadersView {
  readonly sections: SectionTree;
  readonly agencies: AgencyList;
  /** Those whose terms may take text away from readers; mostly none. */
  readonly restricted: ReadonlySet<string>;
  readonly now: Date;
}

/** Makes one {@link ReadersView} for each request: the registries are asked once whether they changed. */
@Injectable()
export class ReadersViews {
  private readonly byRequest = new WeakMap<object, ReadersView | Promise<ReadersView>>();
  private readonly restricted = new WeakMap<AgencyList, ReadonlySet<string>>();

  constructor(
    private readonly sections: SectionRegistry,
    private readonly agencies: AgencyRegistry,
    private readonly clock: Clock,
  ) {}

  /** Without a promise where the engine answers without one. @param request the GraphQL context */
  of(request: object): ReadersView | Promise<ReadersView> {
    const known = this.byRequest.get(request);
    if (known) return known;
    const made = this.make();
    this.byRequest.set(request, made);
    if (made instanceof Promise)
      void made.then(
        (view) => this.byRequest.set(request, view),
        () => undefined,
      );
    return made;
  }

  private make(): ReadersView | Promise<ReadersView> {
    const now = this.clock.now();
    const sections = this.sections.current();
    const agencies = this.agencies.current();
    return sections instanceof Promise || agencies instanceof Promise
      ? Promise.all([sections, agencies]).then((both) => this.view(...both, now))
      : this.view(sections, agencies, now);
  }

  private view(sections: SectionTree, agencies: AgencyList, now: Date): ReadersView {
    let restricted = this.restricted.get(agencies);
    if (!restricted) {
      restricted = new Set(agencies.all.filter(isRestricted).map(({ id }) => id));
      this.restricted.set(agencies, restricted);
    }
    return { sections, agencies, restricted, now };
  }
}
