import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CDPSession, Page } from 'playwright-core';
import { openBrowser } from './open-browser.js';

/** A browser on a page of its own origin, with an authenticator that answers by itself. */
export interface VirtualAuthenticator {
  /** Does what a page does with options of `startPasskey`; gives the answer in JSON. */
  create(options: string): Promise<string>;
  /** Does what a page does with options of a sign-in; gives the answer in JSON. */
  get(options: string): Promise<string>;
  /** Whether it says that it has seen a finger or a PIN. */
  verifiesUser(verifies: boolean): Promise<void>;
  /** Changes how often its passkeys have signed. */
  setSignCounts(signCount: number): Promise<void>;
  /** Loses all passkeys. */
  forget(): Promise<void>;
  /** Goes to the same page at another host name. */
  visit(host: 'localhost' | 'other.localhost'): Promise<void>;
  close(): Promise<void>;
}

export async function openVirtualAuthenticator(): Promise<VirtualAuthenticator> {
  const site = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Kopij</title>');
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const { port } = site.address() as AddressInfo;
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(`http://localhost:${port}/`);
  const { devtools, authenticatorId } = await addAuthenticator(page);

  return {
    create: (options) => page.evaluate<string>(script('create', 'parseCreationOptionsFromJSON', options)),
    get: (options) => page.evaluate<string>(script('get', 'parseRequestOptionsFromJSON', options)),
    async verifiesUser(isUserVerified) {
      await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
    async setSignCounts(signCount) {
      const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
      await devtools.send('WebAuthn.clearCredentials', { authenticatorId });
      for (const each of credentials) {
        const credential = { ...each, signCount };
        await devtools.send('WebAuthn.addCredential', { authenticatorId, credential });
      }
    },
    async forget() {
      await devtools.send('WebAuthn.clearCredentials', { authenticatorId });
    },
    async visit(host) {
      await page.goto(`http://${host}:${port}/`);
    },
    async close() {
      await browser.close();
      await new Promise((resolve) => site.close(resolve));
    },
  };
}

/** What our guides tell pages to do. As text, because tests know nothing of browsers' types. */
function script(call: 'create' | 'get', parse: string, options: string): string {
  return `(async () => {
    const publicKey = PublicKeyCredential.${parse}(JSON.parse(${JSON.stringify(options)}));
    return JSON.stringify(await navigator.credentials.${call}({ publicKey }));
  })()`;
}

/** Gives a page an authenticator that answers by itself. */
export async function addAuthenticator(
  page: Page,
): Promise<{ devtools: CDPSession; authenticatorId: string }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  return { devtools, authenticatorId };
}
