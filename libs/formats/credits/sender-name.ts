/** What agencies are called whose address stands where their name should. */
const byAddress: Readonly<Record<string, string>> = {
  'afp.com': 'AFP',
  'anp.nl': 'ANP',
  'ansa.it': 'ANSA',
  'ap.org': 'AP',
  'apa.at': 'APA',
  'aap.com.au': 'AAP',
  'belga.be': 'Belga',
  'bloomberg.com': 'Bloomberg',
  'businesswire.com': 'Business Wire',
  'dpa.com': 'dpa',
  'efe.com': 'EFE',
  'globenewswire.com': 'GLOBE NEWSWIRE',
  'itar-tass.com': 'TASS',
  'keystone-sda.ch': 'Keystone-SDA',
  'ntb.no': 'NTB',
  'pressassociation.com': 'PA',
  'prnewswire.com': 'PR Newswire',
  'reuters.com': 'Reuters',
  'ritzau.dk': 'Ritzau',
  'stt.fi': 'STT',
  'tass.com': 'TASS',
  'thecanadianpress.com': 'The Canadian Press',
  'tt.se': 'TT',
  'xinhuanet.com': 'Xinhua',
};

/** The name to credit a sender by: an address such as "www.afp.com" is nobody's credit. */
export function senderName(written: string | null): string | null {
  const address =
    written
      ?.trim()
      .toLowerCase()
      .replace(/^www\./u, '') ?? '';
  if (Object.hasOwn(byAddress, address)) return byAddress[address] ?? null;
  const [, name] = /^([\p{L}\d-]{2,40})(?:\.(?:com?|org|net|info))?(?:\.\p{L}{2})?$/u.exec(address) ?? [];
  return name !== undefined && address.includes('.') ? name : (written?.trim() ?? null);
}
