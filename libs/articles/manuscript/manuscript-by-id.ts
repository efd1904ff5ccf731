import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { ManuscriptEntity } from './manuscript.entity.js';
import { ReadableManuscripts } from './readable-manuscripts.js';

/** Manuscripts that other things refer to, all those of a request in one statement, for whoever then asks who may read them. */
@Injectable()
export class ManuscriptById {
  private readonly perRequest = new WeakMap<object, DataLoader<string, ManuscriptEntity | null>>();

  constructor(private readonly manuscripts: ReadableManuscripts) {}

  /** Null if there is none. */
  find(request: object, id: string): Promise<ManuscriptEntity | null> {
    let loader = this.perRequest.get(request);
    if (!loader) {
      loader = new DataLoader((ids) => this.load(ids));
      this.perRequest.set(request, loader);
    }
    return loader.load(id);
  }

  private async load(ids: readonly string[]): Promise<(ManuscriptEntity | null)[]> {
    const found = await this.manuscripts.withIds(ids);
    const byId = new Map(found.map((manuscript) => [manuscript.id, manuscript]));
    return ids.map((id) => byId.get(id) ?? null);
  }
}
