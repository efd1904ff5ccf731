import { parseCookie, stringifySetCookie } from 'cookie';

/** Whether it goes over plain HTTP, which is only for this machine, and how long a browser keeps it, in seconds. */
interface CookieTerms {
  readonly isPlain: boolean;
  readonly maxAge: number;
}

/**
 * A cookie that only this server reads. Over plain HTTP browsers would not keep one that is `Secure`; otherwise the prefix of its name
 * keeps other hosts of the domain from setting it.
 */
export abstract class BrowserCookie {
  readonly name: string;

  protected constructor(
    name: string,
    private readonly terms: CookieTerms,
  ) {
    this.name = terms.isPlain ? name : `__Host-${name}`;
  }

  /** Whether it goes over plain HTTP as well. */
  get isPlain(): boolean {
    return this.terms.isPlain;
  }

  /** The value of `Set-Cookie`. */
  with(value: string): string {
    return this.render(value, this.terms.maxAge);
  }

  /** The value of `Set-Cookie` that removes it. */
  get gone(): string {
    return this.render('', 0);
  }

  /** What the `Cookie` header carries; null if there is none. */
  in(header: string | undefined): string | null {
    const value = header?.includes(this.name) === true ? parseCookie(header)[this.name] : undefined;
    return value === undefined || value === '' ? null : value;
  }

  private render(value: string, maxAge: number): string {
    return stringifySetCookie({
      name: this.name,
      value,
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: !this.terms.isPlain,
      maxAge,
    });
  }
}
