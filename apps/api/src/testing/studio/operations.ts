import type { Page, Request, Route } from 'playwright-core';

type Handle = (route: Route) => unknown;

/** Has the test answer what a page asks under this name: `Threads`, `ApproveManuscript`. Gives what lets it through again. */
export async function onOperation(page: Page, name: string, handle: Handle): Promise<() => Promise<void>> {
  const pattern = '**/graphql**';
  const take: Handle = (route) => (nameIn(route.request()) === name ? handle(route) : route.fallback());
  await page.route(pattern, take);
  return () => page.unroute(pattern, take);
}

/** The name of the operation, whether it is asked by GET or by POST. */
function nameIn(request: Request): string | undefined {
  const query = new URL(request.url()).searchParams.get('query') ?? request.postData() ?? '';
  return /\b(?:query|mutation) (\w+)/.exec(query)?.[1];
}

/** A defect of the server, as it is told. */
export const failure = {
  contentType: 'application/json',
  body: JSON.stringify({
    data: null,
    errors: [{ message: 'Something went wrong.', extensions: { code: 'INTERNAL' } }],
  }),
};

/** Holds what a page asks under this name, until it is let go: what happens meanwhile happens before the server hears of it. */
export async function holdOperation(page: Page, name: string): Promise<() => void> {
  let letGo = (): void => undefined;
  const wait = new Promise<void>((resolve) => (letGo = resolve));
  await onOperation(page, name, async (route) => {
    await wait;
    await route.fallback();
  });
  return letGo;
}
