import { faultOf } from './mail-fault.js';

describe('faultOf', () => {
  const failure = (code: string, command: string, response = '') => ({
    ...{ code, command, response },
    ...(response !== '' && { responseCode: Number(response.slice(0, 3)) }),
  });

  it.each([
    ['an unknown recipient', failure('EENVELOPE', 'RCPT TO', '550 5.1.1 who?'), 'EENVELOPE 550 5.1.1'],
    ['a refused text', failure('EMESSAGE', 'DATA', '554-5.7.1 spam'), 'EMESSAGE 554 5.7.1'],
    ['an address that is none', failure('EENVELOPE', 'API'), 'EENVELOPE'],
  ])('is final for %s', (_, error, reason) => {
    expect(faultOf(error)).toEqual({ isFinal: true, reason });
  });

  it.each([
    ['a full mailbox', failure('EENVELOPE', 'RCPT TO', '452 4.2.2 full'), 'EENVELOPE 452 4.2.2'],
    ['a password that is not right', failure('EAUTH', 'AUTH PLAIN', '535 5.7.8 no'), 'EAUTH 535 5.7.8'],
    ['a sender who may not send', failure('EENVELOPE', 'MAIL FROM', '550 no'), 'EENVELOPE 550'],
    ['a server that is away', failure('ESOCKET', 'CONN'), 'ESOCKET'],
    ['anything else', new Error('what?'), 'EUNKNOWN'],
    ['nothing', undefined, 'EUNKNOWN'],
  ])('is not final for %s', (_, error, reason) => {
    expect(faultOf(error)).toEqual({ isFinal: false, reason });
  });

  it('keeps nothing of what the server says in words', () => {
    const quoted = '554 5.7.1 refused for https://kopij.example/welcome#0123.secret';
    expect(JSON.stringify(faultOf(failure('EMESSAGE', 'DATA', quoted)))).not.toContain('secret');
  });
});
