import { everything, type Config } from '@kopij/platform';

export type CdnSettings = Pick<Config, 'cdn' | 'cdnUrl' | 'cdnService' | 'cdnToken'>;

/** One request to a CDN. */
export interface Purge {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Cdn {
  /** Used unless the operator gives another. */
  readonly url: string;
  /** How many tags one request may name. */
  readonly most: number;
  readonly purge: (settings: CdnSettings, url: string, tags: readonly string[]) => Purge;
}

/** How many requests one change may need. With more, they might never all fit into the time of one attempt, and each begins at the first. */
const mostRequests = 2;

const json = { 'content-type': 'application/json', accept: 'application/json' };

const cdns: Record<Exclude<CdnSettings['cdn'], 'none'>, Cdn> = {
  // As samples/varnish/kopij.vcl reads it. By default Varnish takes headers of up to 8 KiB; a tag has up to 125 characters.
  varnish: {
    url: '',
    most: 50,
    purge: ({ cdnToken }, url, tags) => ({
      url,
      headers: { authorization: `Bearer ${cdnToken}`, 'surrogate-key': tags.join(' ') },
      body: '',
    }),
  },
  // https://www.fastly.com/documentation/reference/api/purging/#bulk-purge-tag
  fastly: {
    url: 'https://api.fastly.com',
    most: 256,
    purge: ({ cdnToken, cdnService }, url, tags) => ({
      url: `${url}/service/${cdnService}/purge`,
      headers: { ...json, 'fastly-key': cdnToken },
      body: JSON.stringify({ surrogate_keys: tags }),
    }),
  },
  // https://developers.cloudflare.com/cache/how-to/purge-cache/purge-by-tags/
  cloudflare: {
    url: 'https://api.cloudflare.com/client/v4',
    most: 100,
    purge: ({ cdnToken, cdnService }, url, tags) => ({
      url: `${url}/zones/${cdnService}/purge_cache`,
      headers: { ...json, authorization: `Bearer ${cdnToken}` },
      body: JSON.stringify({ tags }),
    }),
  },
};

/** The requests that purge these tags. None without a CDN. */
export function purgesOf(settings: CdnSettings, tags: readonly string[]): Purge[] {
  if (settings.cdn === 'none') return [];
  const { url, most, purge } = cdns[settings.cdn];
  // Every response has this tag.
  const isEverything = tags.includes(everything) || tags.length > mostRequests * most;
  const named = isEverything ? [everything] : tags;
  const base = (settings.cdnUrl === '' ? url : settings.cdnUrl).replace(/\/$/, '');
  return Array.from({ length: Math.ceil(named.length / most) }, (_, batch) =>
    purge(settings, base, named.slice(batch * most, (batch + 1) * most)),
  );
}
