import { CONFIG, smtpServerOf } from '@kopij/platform';
import { Inject, Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { MailSettings } from '../settings/demand-mail-settings.js';
import type { RenderedMail } from '../texts/mail-text.js';

/** How long the mail server may take to be reached, and to answer, in milliseconds. */
const toConnect = 10_000;
const toAnswer = 30_000;

export interface OutgoingMail extends RenderedMail {
  readonly to: { readonly name: string; readonly address: string };
}

/** Hands mail to the operator's server. */
@Injectable()
export class MailTransport {
  private readonly transport: ReturnType<typeof createTransport> | null;

  constructor(@Inject(CONFIG) private readonly settings: MailSettings) {
    const server = smtpServerOf(settings.smtpUrl);
    const isPlain = settings.smtpTls === 'off';
    this.transport =
      server &&
      createTransport({
        ...{ host: server.host, port: server.port ?? (server.isSecure ? 465 : 587) },
        ...{ secure: server.isSecure, requireTLS: !isPlain, ignoreTLS: isPlain },
        ...(server.login && { auth: server.login }),
        ...{ connectionTimeout: toConnect, greetingTimeout: toConnect, dnsTimeout: toConnect },
        ...{ socketTimeout: toAnswer, disableFileAccess: true, disableUrlAccess: true },
      });
  }

  /**
   * Resolves when the server has taken the mail.
   *
   * @throws what {@link faultOf} reads
   */
  async send({ to, locale, subject, text, html }: OutgoingMail, signal: AbortSignal): Promise<void> {
    if (!this.transport) throw new Error('KOPIJ_SMTP_URL is not set.');
    const from = this.settings.mailFrom;
    // RFC 3834: nobody's absence is to be answered to.
    const headers = { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale };
    await this.transport.sendMail({ from, to, subject, text, html, headers, signal });
  }
}
