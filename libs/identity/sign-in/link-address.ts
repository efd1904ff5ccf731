import { CONFIG, type Config } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { LinkKind } from '../links/one-time-link.entity.js';

/** The pages that one-time links lead to: each asks for what its link is for. */
export const linkPaths = {
  INVITATION: '/welcome',
  RESET: '/reset',
  FIRST_ADMIN: '/first-admin',
} as const satisfies Record<LinkKind, string>;

/** The addresses of one-time links. The token stands behind the `#`, which browsers send to nobody. */
@Injectable()
export class LinkAddress {
  private readonly origin: string;

  constructor(@Inject(CONFIG) { publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>) {
    this.origin = publicUrl === '' ? `http://${host.includes(':') ? `[${host}]` : host}:${port}` : publicUrl;
  }

  of(kind: LinkKind, token: string): string {
    return `${this.origin}${linkPaths[kind]}#${token}`;
  }
}
