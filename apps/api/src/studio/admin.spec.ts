import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { commandLineUserId, OfferFirstAdmin } from '@kopij/identity';
import { generateSync } from 'otplib';
import type { Browser, Locator } from 'playwright-core';
import { browserPath, hasBrowser, openBrowser } from '../testing/open-browser.js';
import { sendWireItem } from '../testing/send-wire-item.js';
import { startServer, type RunningServer } from '../testing/start-server.js';
import { openStudio, password, type OpenStudio } from '../testing/studio/open-studio.js';
import { openStudioPage, type StudioPage } from '../testing/studio/studio-page.js';

const secretKey = randomBytes(32).toString('base64');
const newPassword = 'zes ezels op het droge wad';
const admin = { name: 'Aleida', email: 'aleida@krant.example' };
const colleague = { name: 'Casper', email: 'casper@krant.example' };

let studio: OpenStudio;

/** Takes in what webhooks send. */
interface Receiver {
  readonly url: string;
  readonly types: string[];
  readonly server: Server;
}

async function openReceiver(): Promise<Receiver> {
  const types: string[] = [];
  const server = createServer((request, response) => {
    void typeOf(request).then((type) => {
      types.push(type);
      response.writeHead(204).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, types, server };
}

async function typeOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  return (JSON.parse(body) as { type: string }).type;
}

describe('the studio for those who run the newsroom', () => {
  if (!hasBrowser) {
    it('is not opened on this machine', () => {
      console.warn(
        `NOT RUN: the studio of an admin, since there is no ${browserPath} (KOPIJ_TEST_CHROMIUM).`,
      );
    });
    return;
  }

  let browser: Browser;
  let at: StudioPage;
  let receiver: Receiver;

  beforeAll(async () => {
    studio = await openStudio(
      { KOPIJ_SECRET_KEYS: secretKey, KOPIJ_OUTGOING_PRIVATE: '127.0.0.1' },
      { secretKeys: [secretKey], outgoingPrivate: ['127.0.0.1'] },
    );
    receiver = await openReceiver();
    browser = await openBrowser();
    at = await openStudioPage(browser, studio);
  });
  afterAll(async () => {
    await browser.close();
    receiver.server.close();
    await studio.close();
  });
  afterEach(() => {
    expect(at.complaints.splice(0)).toEqual([]);
  });

  /** The way to a screen, as the menu has it. */
  const open = async (screen: string, heading = screen) => {
    // What failed before this may have left one open.
    if ((await at.page.getByRole('dialog').count()) > 0) await at.page.reload();
    await at.page.locator('h1').focus();
    await at.press('g');
    await at.press('n');
    await at.page
      .getByRole('navigation', { name: 'Newsroom' })
      .getByRole('link', { name: screen })
      .press('Enter');
    await at.heading(heading);
  };
  /** The thing that is open beside the list. */
  const panel = (name: string): Locator => at.page.getByRole('article', { name, exact: true });
  const fill = (within: Locator, label: string | RegExp, text: string) =>
    within.getByLabel(label, { exact: typeof label === 'string' }).fill(text);
  /** Does what asks to be confirmed. */
  const confirm = async (name: string, within: Locator) => {
    await at.activate(name, within);
    await at.activate(name, at.page.getByRole('dialog', { name }));
  };
  /** Reads a secret that is shown once, and says that it is kept. */
  const keepSecret = async (title: string | RegExp): Promise<string> => {
    const dialog = at.page.getByRole('dialog', { name: title });
    const secret = (await dialog.locator('code').first().textContent()) ?? '';
    await at.activate('I have kept it', dialog);
    return secret;
  };

  it('begins with the link that a new server prints: the first admin makes themselves', async () => {
    const link = (await studio.server.get(OfferFirstAdmin).execute()) ?? '';
    const { pathname, hash } = new URL(link);
    await at.page.goto(`${studio.built.url}${pathname}${hash}`);
    await at.heading('A new newsroom');
    // The token is gone from the address before anybody can look.
    expect(new URL(at.page.url()).hash).toBe('');
    expect(at.page.url()).toBe(`${studio.built.url}/studio/first-admin`);
    await at.expectAccessible('first admin');
    await at.page.getByLabel('Language').selectOption('en');
    await at.page.getByLabel('Name, as colleagues see it').fill(admin.name);
    await at.page.getByLabel('E-mail address').fill(admin.email);
    await at.page.getByLabel('New password').fill('kort');
    await at.press('Enter');
    await at.page.getByRole('alert').filter({ hasText: '12' }).waitFor();
    await at.page.getByLabel('New password').fill(password);
    await at.press('Enter');
    await at.heading('My work');
    await at.page.goBack();
    expect(at.page.url()).not.toContain(hash.slice(1));
    await at.page.goto(`${studio.built.url}/studio/`);
    await at.heading('My work');
  });

  it('has the ways to everything in one line at 1,280 pixels, and in three on a phone', async () => {
    const lines = async () => {
      const header = await at.page.locator('header').boundingBox();
      const way = await at.page.getByRole('link', { name: 'My work' }).boundingBox();
      return Math.floor((header?.height ?? 0) / (way?.height ?? 1));
    };
    expect(await lines()).toBe(1);
    await at.page.setViewportSize({ width: 390, height: 844 });
    expect(await lines()).toBeLessThan(5);
    expect(await at.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await at.expectAccessible('my work on a phone');
    await at.page.setViewportSize({ width: 1280, height: 900 });
  });

  it('makes a section, after a name that is taken, and moves it', async () => {
    await open('Sections');
    await at.expectAccessible('sections');
    await at.press('n');
    const form = panel('New section');
    await fill(form, 'Name', 'Wad en eiland');
    await fill(form, /^Name in addresses/, 'binnenland');
    await at.activate('Create', form);
    await form.getByText(/belongs, or once belonged/).waitFor();
    expect(await at.page.evaluate('document.activeElement.getAttribute("name")')).toBe('slug');
    await at.expectAccessible('a refused section', ['en']);
    await fill(form, /^Name in addresses/, 'wad');
    await at.press('Enter');
    await at.told('Wad en eiland has been created.');
    const section = panel('Wad en eiland');
    await at.activate('Move', section);
    const dialog = at.page.getByRole('dialog', { name: 'Move' });
    await dialog.getByLabel('Inside').selectOption('binnenland');
    await at.activate('Move', dialog);
    await at.told('Moved.');
    await section.getByText('binnenland/wad').waitFor();
    await at.expectAccessible('a section');
  });

  it('keeps what was typed when somebody else was first', async () => {
    const section = panel('Wad en eiland');
    await fill(section, 'Name', 'Wad');
    const { data } = await studio.server.query<{ section: { id: string } }>(
      '{ section(slug: "wad") { id } }',
    );
    const { token } = await studio.server.hire('ADMIN', 'Arend');
    await studio.ask(
      token,
      `mutation ($id: ID!) { updateSection(input: { sectionId: $id, expectedVersion: 2, description: "Zilt." }) { userErrors { code } } }`,
      { id: data?.section.id },
    );
    await at.activate('Save', section);
    await section.getByText(/Somebody else has changed this/).waitFor();
    await at.activate('Show it as it is now', section);
    expect(await section.getByLabel('Description').inputValue()).toBe('Zilt.');
    expect(await section.getByLabel('Name', { exact: true }).inputValue()).toBe('Wad');
    await at.activate('Save', section);
    await at.told('Saved.');
    await panel('Wad').waitFor();
    await at.press('Escape');
    expect(await at.page.evaluate('document.activeElement.textContent')).toBe('Wad');
  });

  it('adds an agency, with the terms of its contract', async () => {
    await open('Agencies');
    await at.expectAccessible('agencies');
    await at.press('n');
    const form = panel('New agency');
    await fill(form, /^Code/, 'WAD');
    await fill(form, 'Name', 'Waddenpers');
    await fill(form, /^Other names/, 'WADPERS\nReuters');
    await at.activate('Create', form);
    await form.getByText(/already a name of the agency RTR/).waitFor();
    await fill(form, /^Other names/, 'WADPERS');
    await at.activate('Create', form);
    await at.told('Waddenpers has been created.');
    const agency = panel('Waddenpers');
    await fill(agency, /^Days until/, '30');
    await agency.getByLabel('Its text may be passed on in feeds').check();
    await at.activate('Save', agency);
    await at.told('Saved.');
    await at.expectAccessible('an agency');
    await confirm('Take out of use', agency);
    await agency.getByText('Not in use').waitFor();
  });

  it('invites a colleague, who chooses a password and is in', async () => {
    await open('People');
    await at.expectAccessible('people');
    await at.press('n');
    const form = panel('Invite somebody');
    await fill(form, 'Name', colleague.name);
    await fill(form, 'E-mail address', colleague.email);
    await form.getByLabel('Role').selectOption('Editor');
    await at.activate('Invite', form);
    await at.page.getByRole('dialog', { name: 'Link for Casper' }).waitFor();
    await at.expectAccessible('a link', ['en']);
    const link = await keepSecret('Link for Casper');
    await at.told('Casper has been invited.');
    await panel('Casper').waitFor();
    await at.expectAccessible('a person');

    const theirs = await openStudioPage(browser, studio);
    const { pathname, hash } = new URL(link);
    await theirs.page.goto(`${studio.built.url}${pathname}${hash}`);
    await theirs.heading('Welcome');
    expect(theirs.page.url()).toBe(`${studio.built.url}/studio/welcome`);
    await theirs.expectAccessible('welcome');
    await theirs.page.getByLabel('Language').selectOption('en');
    await theirs.page.getByLabel('New password').fill(password);
    await theirs.press('Enter');
    await theirs.heading('My work');
    // The link is used up.
    await theirs.page.goto(`${studio.built.url}${pathname}${hash}`);
    await theirs.heading('Welcome');
    await theirs.page.getByLabel('New password').fill(password);
    await theirs.press('Enter');
    await theirs.page.getByRole('alert').filter({ hasText: 'no longer works' }).waitFor();
    expect(theirs.complaints).toEqual([]);
    await theirs.context.close();
  });

  it('makes a desk with its people and what it may do', async () => {
    await open('Desks');
    await at.page.getByText(/There are no desks yet/).waitFor();
    await at.expectAccessible('no desks');
    await at.press('n');
    await fill(panel('New desk'), /^Name/, 'Eilanden');
    await at.press('Enter');
    await at.told('Eilanden has been created.');
    const desk = panel('Eilanden');
    await desk.getByLabel('Person').selectOption('Casper');
    await at.activate('Add', desk);
    await at.told('Casper is in the desk.');
    await desk.getByLabel('In another section').selectOption('binnenland/wad');
    await desk.getByRole('group', { name: 'binnenland/wad' }).getByLabel('Publish').check();
    await at.activate('Save grants', desk);
    await at.told('The grants are saved.');
    await at.expectAccessible('a desk');

    await desk.getByRole('link', { name: 'Casper' }).press('Enter');
    const person = panel('Casper');
    await person.getByLabel('Reach').selectOption('Where granted');
    await at.activate('Change reach', person);
    await at.told('The reach of Casper is now: Where granted.');
    await person.getByRole('link', { name: 'Eilanden' }).waitFor();
  });

  it('makes a token for a program, and revokes it', async () => {
    await open('People');
    await at.press('n');
    const form = panel('Invite somebody');
    await form.getByLabel(/^This is a program/).check();
    await fill(form, 'Name', 'Site');
    await fill(form, 'E-mail address', 'site@krant.example');
    await at.activate('Create', form);
    const person = panel('Site');
    await person.getByText('New token').press('Enter');
    await fill(person, 'What it is for', 'de site');
    await person.getByLabel('reading copy and the wire').check();
    await at.activate('Create token', person);
    const secret = await keepSecret('New token');
    expect(secret).toMatch(/^kopij_/);
    expect((await studio.server.query('{ me { name } }', {}, { token: secret })).data).toEqual({
      me: { name: 'Site' },
    });
    await person.getByText('de site', { exact: true }).waitFor();
    await open('Tokens');
    await at.expectAccessible('tokens');
    await at.page.getByRole('link', { name: 'de site' }).press('Enter');
    await confirm('Revoke', person);
    await at.told('The token is revoked.');
    expect((await studio.server.query('{ me { name } }', {}, { token: secret })).status).toBe(401);
    await confirm('Deactivate', person);
    await at.told('Site is deactivated.');
    await confirm('Erase', person);
    await at.told('Erased.');
  });

  it('makes a source, and tries a rule on what came in', async () => {
    await sendWireItem(studio.server);
    await open('Sources');
    await at.page.getByRole('link', { name: 'Waddennieuws' }).press('Enter');
    const source = panel('Waddennieuws');
    await source.getByRole('link', { name: 'Boot naar Oslo vaart weer' }).waitFor();
    await at.expectAccessible('a source');
    await at.press('n');
    const form = panel('New source');
    await fill(form, 'Name', 'Zeenieuws');
    await fill(form, /^Name in addresses/, 'zee');
    await at.activate('Create', form);
    await panel('Zeenieuws').getByText('Nothing came in.').waitFor();

    await open('Routing rules');
    await at.expectAccessible('no rules');
    await at.press('n');
    const rule = panel('New rule');
    await fill(rule, 'Name', 'Oslo naar Wad');
    await fill(rule, /^Words/, 'oslo');
    await rule.getByLabel('Section').selectOption('binnenland/wad');
    await at.activate('Try', rule);
    await rule.getByText('Of 1 items it fits 1; 1 would change.').waitFor();
    await rule.getByText('No section → Wad').waitFor();
    await at.expectAccessible('a rule that is tried');
    await at.activate('Create', rule);
    await at.told('Oslo naar Wad has been created.');
    await panel('Oslo naar Wad').waitFor();
  });

  it('makes a webhook, which receives a test', async () => {
    await open('Webhooks');
    await at.page.getByText('There are no webhooks yet.').waitFor();
    await at.press('n');
    const form = panel('New webhook');
    await fill(form, 'Name', 'Site');
    await fill(form, 'Address', receiver.url);
    await at.activate('Create', form);
    expect(await keepSecret('The secret')).toMatch(/^whsec_/);
    const webhook = panel('Site');
    await confirm('Send a test', webhook);
    await at.told('The test is on its way.');
    // It is read anew until it is there.
    const log = webhook.getByRole('listitem').filter({ hasText: 'webhook.test' });
    while ((await log.count()) === 0) {
      await at.activate('Look again', webhook);
      await at.page.waitForTimeout(200);
    }
    await log.getByText('204').waitFor();
    expect(receiver.types).toEqual(['webhook.test']);
    await at.expectAccessible('a webhook');
    await confirm('Rotate the secret', webhook);
    expect(await keepSecret('The secret')).toMatch(/^whsec_/);
    await webhook.getByText(/The former secret signs beside the new one/).waitFor();
    await confirm('Disable', webhook);
    await at.told('The webhook is disabled.');
  });

  it('sees all of it in the audit trail', async () => {
    await open('Audit trail');
    for (const line of [
      /Section Wad created/,
      /Agency Waddenpers added/,
      /User Casper invited/,
      /Team Eilanden created/,
      /Source Zeenieuws created/,
      /Routing rule Oslo naar Wad created/,
      /Webhook Site created/,
    ]) {
      await at.page.getByRole('link', { name: line }).waitFor();
    }
    await at.expectAccessible('audit trail');
    await at.page.getByLabel('About').selectOption('Webhooks');
    await at.page.getByRole('link', { name: /User Casper invited/ }).waitFor({ state: 'detached' });
    await at.page.getByRole('link', { name: /Webhook Site created/ }).press('Enter');
    await panel('Site').waitFor();
  });

  it('reads what was used of an agency', async () => {
    await open('Usage');
    await at.page.getByLabel('Agency').selectOption('RTR · Reuters');
    await at.page.getByText(/: 0 articles, 0 words\./).waitFor();
    await at.expectAccessible('usage');
  });

  it('has an account of their own', async () => {
    await at.page.getByRole('link', { name: admin.name }).press('Enter');
    await at.heading('My account');
    await at.page.getByText('This one').waitFor();
    await at.expectAccessible('my account');
    await at.page.getByLabel('Password that you have now').fill(password);
    await at.page.getByLabel('New password').fill(newPassword);
    await at.activate('Change password');
    await at.told('Your password is changed.');
    await at.page.getByLabel('Somebody mentions you').uncheck();
    await at.activate('Save');
    await at.told('Saved.');
    await at.page.reload();
    await at.page.getByLabel('Somebody mentions you').waitFor();
    expect(await at.page.getByLabel('Somebody mentions you').isChecked()).toBe(false);
    expect(await at.page.getByLabel('Somebody replies to you').isChecked()).toBe(true);
  });

  it('sets up a second factor, with recovery codes, and removes it', async () => {
    await at.activate('Set up an app');
    const begin = at.page.getByRole('dialog', { name: 'Set up an app' });
    await begin.getByLabel('Password').fill('iets anders dan dat');
    await at.activate('Set up an app', begin);
    await begin.getByText('This is not your password.').waitFor();
    await begin.getByLabel('Password').fill(newPassword);
    await at.activate('Set up an app', begin);
    const confirming = at.page.getByRole('dialog', { name: 'Set up an app' });
    await confirming.getByText('Enter this secret into your app').waitFor();
    await at.expectAccessible('setting up an app', ['en']);
    const secret = (await confirming.locator('code').textContent()) ?? '';
    await confirming.getByLabel('Code of your app').fill(generateSync({ secret }));
    await at.activate('Confirm', confirming);
    const code = await keepSecret('Recovery codes');
    await at.page.getByText('10 are left.').waitFor();
    await at.expectAccessible('my account with an app');
    await at.activate('Remove the app');
    const removing = at.page.getByRole('dialog', { name: 'Remove the app' });
    await removing.getByLabel('With').selectOption('a recovery code');
    await removing.getByLabel('Recovery code').fill(code);
    await at.activate('Remove the app', removing);
    await at.told('The app is removed.');
    await at.page.getByText('Not set up.').waitFor();
  });

  it('is not there for a reporter, in the menu or at its address', async () => {
    const reporter = await studio.hire('REPORTER', 'Roos');
    const theirs = await openStudioPage(browser, studio);
    await theirs.signIn(reporter);
    expect(await theirs.page.getByRole('link', { name: 'Newsroom' }).count()).toBe(0);
    for (const screen of ['sections', 'people', 'webhooks', 'trail']) {
      await theirs.page.goto(`${studio.built.url}/studio/newsroom/${screen}`);
      await theirs.heading('There is nothing at this address');
    }
    expect(theirs.complaints).toEqual([]);
    await theirs.context.close();
  });
});

describe('one person and one team', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  it('are found by their ids, by admins; what is not there is null', async () => {
    const { token } = await server.hire('ADMIN', 'Aleida');
    const { actor } = await server.hire('REPORTER', 'Roos');
    const ask = async (document: string, variables = {}) =>
      (await server.query(document, variables, { token })).data;
    await ask('mutation ($id: ID!) { deactivateUser(input: { userId: $id }) { userErrors { code } } }', {
      id: actor.id,
    });
    const made = await server.query<{ createTeam: { team: { id: string } } }>(
      'mutation { createTeam(input: { name: "Sport" }) { team { id } } }',
      {},
      { token },
    );
    const teamId = made.data?.createTeam.team.id;
    const both =
      'query ($user: ID!, $team: ID!) { user(id: $user) { name isActive } team(id: $team) { name } }';
    expect(await ask(both, { user: actor.id, team: teamId })).toEqual({
      user: { name: 'Roos', isActive: false },
      team: { name: 'Sport' },
    });
    await ask('mutation ($id: ID!) { eraseUser(input: { userId: $id }) { userErrors { code } } }', {
      id: actor.id,
    });
    await ask('mutation ($id: ID!) { archiveTeam(input: { teamId: $id }) { userErrors { code } } }', {
      id: teamId,
    });
    expect(await ask(both, { user: actor.id, team: teamId })).toEqual({ user: null, team: null });
    expect(await ask(both, { user: commandLineUserId, team: 'none' })).toEqual({ user: null, team: null });
  });
});
