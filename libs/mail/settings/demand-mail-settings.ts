import { isLoopback, smtpServerOf, StartupFault, type Config } from '@kopij/platform';

export type MailSettings = Pick<Config, 'smtpUrl' | 'smtpTls' | 'mailFrom' | 'publicUrl'>;

/** @throws {StartupFault} if a setting is missing without which mail could not be written, or one gives the password away */
export function demandMailSettings({ smtpUrl, smtpTls, mailFrom, publicUrl }: MailSettings): void {
  const server = smtpServerOf(smtpUrl);
  if (server === null) return;
  const missing = [
    ...(mailFrom === '' ? ['KOPIJ_MAIL_FROM'] : []),
    ...(publicUrl === '' ? ['KOPIJ_PUBLIC_URL, which links in mail begin with'] : []),
  ];
  if (missing.length > 0) {
    throw new StartupFault(`With KOPIJ_SMTP_URL, also set ${missing.join(' and ')}: see docs/operators.md.`);
  }
  if (server.login === null || server.isSecure || smtpTls === 'required' || isLoopback(server.host)) return;
  throw new StartupFault(
    'KOPIJ_SMTP_URL has a password, which KOPIJ_SMTP_TLS=off would send unencrypted. Remove KOPIJ_SMTP_TLS, or the user and the password.',
  );
}
