import { AgencyRegistry, type AgencyList } from '@kopij/agencies';
import { Clock, Database, whenBothReady, whenReady } from '@kopij/platform';
import { SectionRegistry, type SectionTree } from '@kopij/sections';
import { Injectable } from '@nestjs/common';
import { AnswerBases, type AnswerBasis } from './answer-basis.js';
import { CreditReader } from './stored-credits.js';

/** The sections, agencies and time shared by all articles of one response. */
export interface ReadersView {
  readonly sections: SectionTree;
  readonly agencies: AgencyList;
  readonly credits: CreditReader;
  readonly now: Date;
  /** The registries are at these versions, or newer. */
  readonly versions: Readonly<Record<'sections' | 'agencies', number>>;
  /** What the response depends on. */
  readonly basis: AnswerBasis;
}

/** Creates one {@link ReadersView} per request, so that the registries are checked for changes only once. */
@Injectable()
export class ReadersViews {
  private readonly byRequest = new WeakMap<object, ReadersView | Promise<ReadersView>>();
  private credits: { readonly of: AgencyList; readonly reader: CreditReader } | undefined;

  constructor(
    private readonly database: Database,
    private readonly sections: SectionRegistry,
    private readonly agencies: AgencyRegistry,
    private readonly clock: Clock,
    private readonly bases: AnswerBases,
  ) {}

  /** Synchronous if the engine is. @param request the GraphQL context */
  of(request: object): ReadersView | Promise<ReadersView> {
    const known = this.byRequest.get(request);
    if (known) return known;
    const made = this.make(this.bases.of(request));
    this.byRequest.set(request, made);
    if (made instanceof Promise)
      void made.then(
        (view) => this.byRequest.set(request, view),
        () => undefined,
      );
    return made;
  }

  private make(basis: AnswerBasis): ReadersView | Promise<ReadersView> {
    const now = this.clock.now();
    return whenReady(this.database.registryVersions.current(), (versions) =>
      whenBothReady(this.sections.at(versions), this.agencies.at(versions), (sections, agencies) =>
        this.view(sections, agencies, { now, basis, versions }),
      ),
    );
  }

  private view(
    sections: SectionTree,
    agencies: AgencyList,
    ofRequest: Pick<ReadersView, 'now' | 'basis' | 'versions'>,
  ): ReadersView {
    if (this.credits?.of !== agencies) this.credits = { of: agencies, reader: new CreditReader(agencies) };
    return { sections, agencies, credits: this.credits.reader, ...ofRequest };
  }
}
