import type { Locale } from '@kopij/editorial';
import {
  callbackPath,
  finishPath,
  signedOutPath,
  startPath,
  type AttemptCookie,
  type BeginSso,
  type CompleteSso,
  type IdentityProviders,
  type SessionCookie,
  type SsoRefusal,
} from '@kopij/identity';
import { localeOf } from '@kopij/platform';
import { NotFoundException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageHeaders, renderPage, type PlainPage } from './plain-page.js';
import { refusalWords } from './refusal-words.js';

export interface SignInParts {
  readonly providers: IdentityProviders;
  readonly begin: BeginSso;
  readonly complete: CompleteSso;
  readonly session: SessionCookie;
  readonly attempt: AttemptCookie;
}

type SsoRequest = FastifyRequest<{ Params: { provider: string } }>;

// Only a browser that is sent here signs in: not whoever looks what is behind a link.
const options = { exposeHeadRoute: false };

/** The addresses of single sign-on, which browsers open and are sent on from. Answers people with pages, not with JSON. */
export function serveSignIn(server: FastifyInstance, parts: SignInParts): void {
  server.get(startPath(':provider'), options, (request: SsoRequest, reply) => start(request, reply, parts));
  server.get(callbackPath(':provider'), options, (request: SsoRequest, reply) =>
    comeBack(request, reply, parts),
  );
  server.get(signedOutPath, options, (request, reply) => {
    const locale = localeOf(request.headers['accept-language']);
    const links = parts.providers.all.map(({ settings }) => signInAgain(locale, settings));
    const page = signedOut[locale];
    return send(reply, 200, { locale, ...page, links });
  });
}

async function start(request: SsoRequest, reply: FastifyReply, parts: SignInParts): Promise<FastifyReply> {
  const { returnTo } = request.query as { returnTo?: unknown };
  const begun = await parts.begin.execute(request.params.provider, returnTo);
  if (!begun) throw new NotFoundException();
  if ('refused' in begun) return refuse(request, reply, parts, begun.refused);
  return redirect(reply, begun.url, [parts.attempt.with(begun.attempt)]);
}

async function comeBack(request: SsoRequest, reply: FastifyReply, parts: SignInParts): Promise<FastifyReply> {
  const { headers, params, raw } = request;
  const [, query = ''] = (raw.url ?? '').split(/\?(.*)/su);
  const completed = await parts.complete.execute({
    providerId: params.provider,
    query,
    attempt: parts.attempt.in(headers.cookie),
    userAgent: headers['user-agent'],
  });
  if (!completed) throw new NotFoundException();
  if ('refused' in completed) return refuse(request, reply, parts, completed.refused);
  if ('pending' in completed) {
    const returnTo = encodeURIComponent(completed.returnTo);
    // Browsers send no fragment: the secret is in no log.
    const location = `${finishPath}?returnTo=${returnTo}#${completed.pending}`;
    return redirect(reply, location, [parts.attempt.gone]);
  }
  return redirect(reply, completed.returnTo, [parts.session.with(completed.secret), parts.attempt.gone]);
}

function redirect(reply: FastifyReply, location: string, cookies: readonly string[]): FastifyReply {
  return reply
    .code(303)
    .headers({ ...pageHeaders, location })
    .header('set-cookie', cookies)
    .send();
}

function refuse(
  request: SsoRequest,
  reply: FastifyReply,
  { providers, attempt }: SignInParts,
  refusal: SsoRefusal,
): FastifyReply {
  const locale = localeOf(request.headers['accept-language']);
  const settings = providers.byId(request.params.provider)?.settings;
  if (!settings) throw new NotFoundException();
  const { status, says } = refusalWords[refusal];
  const page: PlainPage = {
    locale,
    title: notSignedIn[locale],
    paragraphs: [
      says[locale].replaceAll('{provider}', () => settings.name),
      `${reference[locale]}: ${request.id}`,
    ],
    links: [signInAgain(locale, settings)],
  };
  return send(reply.header('set-cookie', attempt.gone), status, page);
}

function send(reply: FastifyReply, status: number, page: PlainPage): FastifyReply {
  const language = { 'content-language': page.locale, vary: 'accept-language' };
  return reply
    .code(status)
    .headers({ ...pageHeaders, 'content-type': 'text/html; charset=utf-8', ...language })
    .send(renderPage(page));
}

function signInAgain(locale: Locale, { id, name }: { id: string; name: string }) {
  return { href: startPath(id), text: `${locale === 'nl' ? 'Inloggen met' : 'Sign in with'} ${name}` };
}

const notSignedIn: Readonly<Record<Locale, string>> = {
  nl: 'Je bent niet ingelogd',
  en: 'You are not signed in',
};

const reference: Readonly<Record<Locale, string>> = { nl: 'Voor je beheerder', en: 'For your admin' };

const signedOut = {
  nl: { title: 'Je bent uitgelogd', paragraphs: ['Je kunt dit venster sluiten.'] },
  en: { title: 'You are signed out', paragraphs: ['You can close this window.'] },
} as const;
