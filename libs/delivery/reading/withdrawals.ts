import { Database } from '@kopij/platform';
import { Injectable } from '@nestjs/common';
import type { Withdrawal } from '../contract/withdrawal.types.js';
import { articleTag, slugTag, withdrawalsTag } from '../stored/tags.js';
import { AnswerBases } from '../view/answer-basis.js';
import { newestWithdrawals, withdrawalById, withdrawalBySlug } from './article-statements.js';

/** Reads the tombstones of killed articles. */
@Injectable()
export class Withdrawals {
  constructor(
    private readonly database: Database,
    private readonly bases: AnswerBases,
  ) {}

  async byId(request: object, id: string): Promise<Withdrawal | null> {
    this.bases.of(request).tags.add(articleTag(id));
    const [found] = await this.database.sql.all<Withdrawal>(withdrawalById, [id]);
    return found ?? null;
  }

  /** @param slug any it ever had */
  async bySlug(request: object, slug: string): Promise<Withdrawal | null> {
    this.bases.of(request).tags.add(slugTag(slug));
    const [found] = await this.database.sql.all<Withdrawal>(withdrawalBySlug, [slug]);
    return found ?? null;
  }

  /** The last ones, newest first. */
  async newest(request: object, limit: number): Promise<readonly Withdrawal[]> {
    this.bases.of(request).tags.add(withdrawalsTag);
    return this.database.sql.all<Withdrawal>(newestWithdrawals, [limit]);
  }
}
