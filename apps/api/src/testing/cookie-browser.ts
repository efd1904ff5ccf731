import { parseSetCookie } from 'cookie';

/** Where a browser is after its redirects. */
export interface Visited {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

export interface VisitOptions {
  /** What a form sends. */
  readonly form?: Readonly<Record<string, string>>;
  readonly language?: string;
  /** Stops before it opens such an address, with status 0. */
  readonly stopBefore?: (url: string) => boolean;
}

const mostRedirects = 20;

/** What browsers do with redirects and cookies. They keep the cookies of one host together, whatever the port. */
export class CookieBrowser {
  readonly cookies = new Map<string, string>();

  async visit(address: string, { form, language = 'en', stopBefore }: VisitOptions = {}): Promise<Visited> {
    let url = address;
    let sent: RequestInit = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
    for (let redirected = 0; redirected < mostRedirects; redirected += 1) {
      if (stopBefore?.(url) === true) return { url, status: 0, headers: new Headers(), body: '' };
      const response = await fetch(url, {
        ...sent,
        redirect: 'manual',
        headers: { 'accept-language': language, 'user-agent': 'Test', cookie: this.header },
      });
      for (const line of response.headers.getSetCookie()) this.keep(line);
      const location =
        response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
      if (location === null) {
        return { url, status: response.status, headers: response.headers, body: await response.text() };
      }
      url = new URL(location, url).href;
      sent = {};
    }
    throw new Error(`${address} redirects for ever.`);
  }

  /** The value of the `Cookie` header. */
  get header(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(line: string): void {
    const { name, maxAge, expires } = parseSetCookie(line);
    const [pair = ''] = line.split(';', 1);
    if (maxAge === 0 || (expires && expires.getTime() <= 0)) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(pair.indexOf('=') + 1));
  }
}
