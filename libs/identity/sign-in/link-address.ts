import { CONFIG, type Config } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';

/** The addresses of one-time links. The token stands behind the `#`, which browsers send to nobody. */
@Injectable()
export class LinkAddress {
  private readonly origin: string;

  constructor(@Inject(CONFIG) { publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>) {
    this.origin = publicUrl === '' ? `http://${host.includes(':') ? `[${host}]` : host}:${port}` : publicUrl;
  }

  of(token: string): string {
    return `${this.origin}/welcome#${token}`;
  }
}
