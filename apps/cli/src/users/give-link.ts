import type { UserEntity } from '@kopij/identity';
import { print, say, type Terminal } from '../terminal.js';

interface Given {
  readonly user: Pick<UserEntity, 'name' | 'email'>;
  /** Null if it is mailed. */
  readonly link: string | null;
}

/** Prints a link to hand on, or says that it is mailed. @param until how long it works */
export function giveLink(terminal: Terminal, { user: { name, email }, link }: Given, until: string): void {
  if (link === null) {
    print(
      terminal,
      `A server mails a link to ${name} <${email}>. It works once, ${until} of being sent. To get a link yourself, put KOPIJ_SMTP_URL= in front of the command.`,
    );
    return;
  }
  say(terminal, `Give this link to ${name} <${email}>, and to nobody else. It works once, ${until}:`);
  print(terminal, link);
}
