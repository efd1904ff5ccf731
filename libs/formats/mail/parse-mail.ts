import { simpleParser, type ParsedMail } from 'mailparser';
import { mendC1 } from '../bytes/mend-c1.js';

/** What of a mail may be news. */
export interface Mail {
  subject: string | null;
  text: string | null;
  html: string | null;
  from: { name: string; address: string } | null;
  messageId: string | null;
  /** The first message of the conversation, or the one answered. */
  thread: string | null;
  attachments: { type: string; name: string | null; bytes: Uint8Array }[];
}

const mostAttachments = 20;

/** Takes a mail apart. */
export async function parseMail(bytes: Uint8Array): Promise<Mail> {
  const mail = await simpleParser(widened(bytes), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
    checksumAlgo: false,
  });
  const references = typeof mail.references === 'string' ? [mail.references] : (mail.references ?? []);
  const [sender] = mail.from?.value ?? [];
  return {
    subject: mail.subject ?? null,
    text: filled(mail.text),
    html: mail.html === false ? null : filled(mail.html),
    from: sender ? { name: sender.name, address: sender.address ?? '' } : null,
    messageId: identifier(mail.messageId),
    thread: identifier(references[0] ?? mail.inReplyTo),
    attachments: attachmentsOf(mail),
  };
}

function attachmentsOf({ attachments }: ParsedMail): Mail['attachments'] {
  return attachments.slice(0, mostAttachments).map(({ contentType, filename, content }) => ({
    type: contentType.toLowerCase(),
    name: filename ?? null,
    bytes: content,
  }));
}

/** What says ASCII and is not is read as its extension: else each letter with an accent is lost. */
function widened(bytes: Uint8Array): Buffer {
  const raw = Buffer.from(bytes).toString('latin1');
  return Buffer.from(
    raw.replace(/charset=("?)(?:us-ascii|iso-8859-1|ascii)\1(?![\w-])/giu, 'charset=$1windows-1252$1'),
    'latin1',
  );
}

function identifier(written: string | undefined): string | null {
  const found = /<?([^<>\s]{1,300})>?/u.exec(written?.trim() ?? '');
  return found?.[1] ?? null;
}

function filled(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : mendC1(text);
}
