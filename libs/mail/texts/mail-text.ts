import { escapeHtml, plainLine, type Locale } from '@kopij/editorial';

/** What a mail says, before it is written as plain text and as HTML. Its texts are plain: whatever stands in them is escaped. */
export interface MailText {
  readonly locale: Locale;
  /** One line. */
  readonly subject: string;
  readonly parts: readonly MailPart[];
}

/** A paragraph, an address to follow with what it is for, or a list. */
export type MailPart =
  string | { readonly link: string; readonly leadsTo: string } | { readonly items: readonly string[] };

/** A mail as it is sent. */
export interface RenderedMail {
  readonly locale: Locale;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Renders a mail. Names and headlines in it cannot break a line of it, and so add no header, paragraph or link. */
export function renderMail({ locale, subject, parts }: MailText): RenderedMail {
  const head = `<meta charset="utf-8">\n<title>${toHtml(subject)}</title>`;
  const html = parts.map(partToHtml).join('\n');
  return {
    locale,
    subject: plainLine(subject),
    text: `${parts.map(partToText).join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="${locale}">\n${head}\n<body>\n${html}\n</body>\n</html>\n`,
  };
}

function partToText(part: MailPart): string {
  if (typeof part === 'string') return plainLine(part);
  return 'link' in part ? part.link : part.items.map((item) => `- ${plainLine(item)}`).join('\n');
}

function partToHtml(part: MailPart): string {
  if (typeof part === 'string') return `<p>${toHtml(part)}</p>`;
  // What it is for, since a screen reader spells out an address with its secret. The plain text has the address itself.
  if ('link' in part) return `<p><a href="${escapeHtml(part.link)}">${toHtml(part.leadsTo)}</a></p>`;
  return `<ul>\n${part.items.map((item) => `<li>${toHtml(item)}</li>`).join('\n')}\n</ul>`;
}

function toHtml(text: string): string {
  return escapeHtml(plainLine(text));
}
