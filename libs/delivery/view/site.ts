import { CONFIG, type Config } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';

type SiteSettings = Pick<Config, 'siteUrl' | 'siteName' | 'siteLanguage' | 'articlePath'>;

/** What an address is made of. */
export interface Addressed {
  readonly articleId: string;
  readonly slug: string;
  /** As in the API. */
  readonly path: string;
  readonly section: { readonly path: string } | null;
}

/** The site of the newsroom, on which readers see what is published here. */
@Injectable()
export class Site {
  constructor(@Inject(CONFIG) private readonly config: SiteSettings) {}

  /** Without a slash at the end; null if the operator has not set it. */
  get url(): string | null {
    return this.config.siteUrl === '' ? null : this.config.siteUrl;
  }

  get name(): string {
    if (this.config.siteName !== '') return this.config.siteName;
    return this.url === null ? 'Kopij' : new URL(this.url).host;
  }

  /** BCP 47. */
  get language(): string {
    return this.config.siteLanguage;
  }

  /** Null without a site. */
  articleUrl({ articleId, slug, path, section }: Addressed): string | null {
    const parts: Readonly<Record<string, string>> = {
      '{path}': path,
      '{section}': section?.path ?? '',
      '{slug}': slug,
      '{id}': articleId,
    };
    const filled = this.config.articlePath.replace(/\{\w+\}/gu, (part) => parts[part] ?? part);
    return this.addressOf(filled.replace(/\/{2,}/gu, '/'));
  }

  /** The address of a path of the site; null without a site. */
  addressOf(path: string): string | null {
    return this.url === null ? null : `${this.url}${path}`;
  }

  /** A link as it is understood outside the site: paths of the site become addresses. */
  absolute(href: string): string {
    const base = this.url === null ? undefined : `${this.url}/`;
    return URL.canParse(href, base) ? new URL(href, base).href : href;
  }
}
