import { readFileSync } from 'node:fs';
import { createTestDatabase, type TestDatabase } from '@kopij/testing';
import type { Browser, Page, Response } from 'playwright-core';
import { graphiqlRelease } from './graphiql/graphiql-files.js';
import { browserPath, hasBrowser, openBrowser } from './testing/open-browser.js';
import { startBuiltServer, type BuiltServer } from './testing/start-built-server.js';

describe('GraphiQL', () => {
  it('is served in the releases that are installed', () => {
    const version = (name: string) =>
      (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version;
    expect(graphiqlRelease).toBe(`graphiql-${version('graphiql')}-react-${version('react')}`);
    expect(version('react-dom')).toBe(version('react'));
  });

  if (!hasBrowser) {
    it('is not opened on this machine', () => {
      console.warn(`NOT RUN: GraphiQL in a browser, since there is no ${browserPath} (KOPIJ_TEST_CHROMIUM).`);
    });
    return;
  }

  describe('in a browser', () => {
    let database: TestDatabase;
    let server: BuiltServer;
    let browser: Browser;
    let page: Page;
    const requested: string[] = [];
    const answered: Response[] = [];
    const complaints: string[] = [];

    beforeAll(async () => {
      database = await createTestDatabase();
      server = await startBuiltServer({ DATABASE_URL: database.url });
      browser = await openBrowser();
      page = await browser.newPage();
      page.on('request', (request) => requested.push(request.url()));
      page.on('response', (response) => {
        if (response.url().startsWith(server.url)) answered.push(response);
      });
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${server.url}/graphql`);
    });

    afterAll(async () => {
      await browser.close();
      server.signal('SIGTERM');
      await server.ended;
      await database.drop();
    });

    it('opens on /graphql, and answers its first example', async () => {
      await page.getByRole('button', { name: /execute query/i }).click();
      await page.locator('.result-window').filter({ hasText: '"edges"' }).waitFor();
    });

    it('shows the schema', async () => {
      await page.getByRole('button', { name: /documentation explorer/i }).click();
      await page.getByRole('link', { name: 'Mutation', exact: true }).click();
      await page.getByRole('link', { name: 'publishManuscript', exact: true }).waitFor();
    });

    it('has a tab for every example', async () => {
      expect(await page.getByRole('tab').count()).toBe(4);
    });

    it('is served so that a browser takes no file for anything else', () => {
      expect(answered.length).toBeGreaterThan(5);
      for (const response of answered) {
        expect(response.headers()['x-content-type-options']).toBe('nosniff');
      }
    });

    it('asks nobody but the server it came from', () => {
      expect(requested.length).toBeGreaterThan(5);
      const others = requested.filter((url) => !url.startsWith(`${server.url}/`) && !url.startsWith('data:'));
      expect(others).toEqual([]);
    });

    it('works under a policy that lets nothing else in, without a complaint', () => {
      expect(complaints).toEqual([]);
    });
  });
});
