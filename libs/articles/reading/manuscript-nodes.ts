import { NodeFinders, previewedId } from '@kopij/delivery';
import { may } from '@kopij/identity';
import type { Actor } from '@kopij/editorial';
import type { Node } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import { storedManuscriptId } from '../manuscript/manuscript-id.js';
import { ReadableManuscripts } from '../manuscript/readable-manuscripts.js';
import { ManuscriptPreview } from './manuscript-preview.js';

/** Finds manuscripts and their previews for `node(id)`, for callers who may read manuscripts. */
@Injectable()
export class ManuscriptNodes {
  constructor(
    finders: NodeFinders,
    private readonly readable: ReadableManuscripts,
    private readonly previews: ManuscriptPreview,
  ) {
    finders.add((request, id) => this.find(request, id));
  }

  private async find(request: { actor?: Actor | null }, id: string): Promise<Node | null> {
    const [manuscriptId, previewId] = [storedManuscriptId(id), previewedId(id)];
    const stored = manuscriptId ?? previewId;
    const { actor = null } = request;
    if (stored === null || actor === null || !may(actor, 'manuscript:read')) return null;
    const manuscript = await this.readable.find(actor, stored);
    if (!manuscript) return null;
    if (previewId !== null) return this.previews.of(request, manuscript);
    return Object.assign({ ...manuscript }, { __typename: 'Manuscript' });
  }
}
