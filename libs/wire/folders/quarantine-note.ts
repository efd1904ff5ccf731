import type { MessageReason, WireMessageEntity } from '../messages/wire-message.entity.js';

const inWords: Record<MessageReason, readonly [en: string, nl: string]> = {
  EMPTY: ['The file is empty.', 'Het bestand is leeg.'],
  TOO_LARGE: ['The message is too large.', 'Het bericht is te groot.'],
  TOO_DEEP: ['The message is nested too deeply.', 'Het bericht is te diep genest.'],
  UNKNOWN_FORMAT: [
    'The format was not recognised. Ask the agency in which format it sends.',
    'Het formaat is niet herkend. Vraag het persbureau in welk formaat het levert.',
  ],
  MALFORMED: [
    'The file is damaged or incomplete. Ask the agency to send it again.',
    'Het bestand is beschadigd of onvolledig. Vraag het persbureau het opnieuw te sturen.',
  ],
  NO_ITEMS: ['There is no news in the file.', 'Er staat geen nieuws in het bestand.'],
  SOURCE_ARCHIVED: ['The source is archived.', 'De bron is gearchiveerd.'],
  FAILED: [
    'Kopij failed to read the file. The reason is in its log.',
    'Kopij kon het bestand niet lezen. De oorzaak staat in het log.',
  ],
};

/** What is written beside a file that could not be read: why, and how to have it read again. In English and Dutch. */
export function quarantineNote({
  id,
  reason,
  detail,
}: Pick<WireMessageEntity, 'id' | 'reason' | 'detail'>): string {
  const [en, nl] = inWords[reason ?? 'FAILED'];
  return [`${en}${detail === null ? '' : ` (${detail})`}`, nl, '', `kopij wire replay ${id}`].join('\n');
}
