/** Facts about an agency that hold for every newsroom. */
export interface AgencyFacts {
  readonly code: string;
  readonly name: string;
  readonly country: string | null;
  readonly language: string;
  readonly aliases: readonly string[];
  readonly creditText: string;
}

interface Printed {
  readonly aliases?: readonly string[];
  /** Its credit as printed, if not the code. */
  readonly credit?: string;
}

function known(
  code: string,
  name: string,
  country: string | null,
  language: string,
  { aliases = [], credit = code }: Printed = {},
): AgencyFacts {
  return { code, name, country, language, aliases, creditText: credit };
}

const also = (...aliases: readonly string[]): Printed => ({ aliases });

/**
 * The agencies that Dutch newsrooms use and the national agencies of the world, with which a new newsroom starts.
 * Credits in capitals, as Dutch pages print them. Sources: the agencies' own sites, and the credits in real wire
 * copy.
 */
export const knownAgencies: readonly AgencyFacts[] = [
  // The Low Countries.
  known('ANP', 'Algemeen Nederlands Persbureau', 'NL', 'nl', also('Algemeen Nederlands Persbureau')),
  known('AFN', 'ANP Financieel Nieuws', 'NL', 'nl'),
  known('NOVUM', 'Novum Nieuws', 'NL', 'nl', also('Novum Nieuws')),
  known('GPD', 'Geassocieerde Pers Diensten', 'NL', 'nl'),
  known('BETTEN', 'Persbureau Betten', 'NL', 'nl', also('Betten Beursmedia News')),
  known('BELGA', 'Belga News Agency', 'BE', 'nl', also('Agence Belga', 'Belga News Agency')),

  // The agencies that cover the world.
  known('RTR', 'Reuters', 'GB', 'en', also('RTRS', 'Reuters', 'Reuter', 'Thomson Reuters', 'رويترز')),
  known('AFP', 'Agence France-Presse', 'FR', 'fr', also('Agence France-Presse', 'أ ف ب', 'فرانس برس')),
  known('AP', 'The Associated Press', 'US', 'en', also('Associated Press', 'The Associated Press')),
  known('DPA', 'Deutsche Presse-Agentur', 'DE', 'de', also('Deutsche Presse-Agentur', 'د ب أ')),
  known('DPA-LNO', 'dpa Landesdienst Nord', 'DE', 'de', also('LNO')),
  known('BLOOMBERG', 'Bloomberg News', 'US', 'en', also('Bloomberg News')),
  known('DOWJONES', 'Dow Jones Newswires', 'US', 'en', {
    aliases: ['Dow Jones', 'Dow Jones Newswires', 'DJ'],
    credit: 'DOW JONES',
  }),
  known('UPI', 'United Press International', 'US', 'en', also('United Press International')),

  // German-speaking countries.
  known('DPA-AFX', 'dpa-AFX Wirtschaftsnachrichten', 'DE', 'de', also('AFX')),
  known('SID', 'Sport-Informations-Dienst', 'DE', 'de'),
  known('EPD', 'Evangelischer Pressedienst', 'DE', 'de'),
  known('KNA', 'Katholische Nachrichten-Agentur', 'DE', 'de'),
  known('APA', 'Austria Presse Agentur', 'AT', 'de', also('Austria Presse Agentur')),
  known('ATS', 'Keystone-SDA', 'CH', 'de', also('SDA', 'Keystone-SDA', 'Keystone-ATS', 'SDA-ATS')),
  known('AWP', 'AWP Finanznachrichten', 'CH', 'de'),

  // The British Isles, North America, Australia and New Zealand.
  known('PA', 'PA Media', 'GB', 'en', also('PA Media', 'Press Association')),
  known(
    'CP',
    'The Canadian Press',
    'CA',
    'en',
    also('The Canadian Press', 'Canadian Press', 'La Presse Canadienne'),
  ),
  known('AAP', 'Australian Associated Press', 'AU', 'en', also('Australian Associated Press')),
  known('BUSINESSDESK', 'BusinessDesk', 'NZ', 'en'),

  // The Nordic and Baltic countries.
  known('RITZAU', 'Ritzaus Bureau', 'DK', 'da'),
  known('TT', 'TT Nyhetsbyrån', 'SE', 'sv', also('TT Nyhetsbyrån', 'Tidningarnas Telegrambyrå')),
  known('NTB', 'Norsk Telegrambyrå', 'NO', 'nb', also('Norsk Telegrambyrå')),
  known('STT', 'Suomen Tietotoimisto', 'FI', 'fi', also('STT-Lehtikuva', 'FNB', 'Suomen Tietotoimisto')),
  known('BNS', 'Baltic News Service', 'LT', 'lt', also('Baltic News Service')),
  known('LETA', 'LETA', 'LV', 'lv'),
  known('ELTA', 'ELTA', 'LT', 'lt'),

  // The south of Europe.
  known('EFE', 'Agencia EFE', 'ES', 'es', also('Agencia EFE')),
  known('EFECOM', 'EFE Economía', 'ES', 'es'),
  known('EUROPAPRESS', 'Europa Press', 'ES', 'es', { aliases: ['Europa Press'], credit: 'EUROPA PRESS' }),
  known('LUSA', 'Agência Lusa', 'PT', 'pt', also('Agência Lusa')),
  known('ANSA', 'Agenzia Nazionale Stampa Associata', 'IT', 'it'),
  known('ADNKRONOS', 'Adnkronos', 'IT', 'it'),
  known('AGI', 'Agenzia Giornalistica Italia', 'IT', 'it'),
  known('ASKANEWS', 'Askanews', 'IT', 'it'),
  known('LAPRESSE', 'LaPresse', 'IT', 'it'),
  known('ANA-MPA', 'Athens-Macedonian News Agency', 'GR', 'el', also('AMNA', 'ΑΠΕ-ΜΠΕ', 'ΑΠΕ')),
  known('KYPE', 'Cyprus News Agency', 'CY', 'el', also('ΚΥΠΕ', 'Cyprus News Agency')),

  // Central and eastern Europe.
  known('CTK', 'Česká tisková kancelář', 'CZ', 'cs', also('ČTK')),
  known('PAP', 'Polska Agencja Prasowa', 'PL', 'pl', also('Polska Agencja Prasowa')),
  known('MTI', 'Magyar Távirati Iroda', 'HU', 'hu'),
  known('TASR', 'Tlačová agentúra Slovenskej republiky', 'SK', 'sk'),
  known('SITA', 'Slovenská tlačová agentúra', 'SK', 'sk'),
  known('STA', 'Slovenska tiskovna agencija', 'SI', 'sl'),
  known('HINA', 'Hrvatska izvještajna novinska agencija', 'HR', 'hr'),
  known('TANJUG', 'Tanjug', 'RS', 'sr', also('Танјуг')),
  known('BETA', 'Beta', 'RS', 'sr', also('Бета')),
  known('FONET', 'FoNet', 'RS', 'sr', also('ФоНет')),
  known('FENA', 'Federalna novinska agencija', 'BA', 'bs'),
  known('SRNA', 'Srna', 'BA', 'sr'),
  known('MIA', 'Media Information Agency', 'MK', 'mk'),
  known('ATSH', 'Agjencia Telegrafike Shqiptare', 'AL', 'sq', also('ATA')),
  known('BTA', 'Bulgarian News Agency', 'BG', 'bg', also('БТА')),
  known('AGERPRES', 'Agerpres', 'RO', 'ro', also('Rompres')),
  known('MEDIAFAX', 'Mediafax', 'RO', 'ro'),
  known('MOLDPRES', 'Moldpres', 'MD', 'ro'),

  // Russia, Ukraine and their neighbours.
  known('TASS', 'TASS', 'RU', 'ru', also('ITAR-TASS', 'ТАСС', 'ИТАР-ТАСС')),
  known('RIA', 'RIA Novosti', 'RU', 'ru', also('RIA Novosti', 'РИА Новости')),
  known('INTERFAX', 'Interfax', 'RU', 'ru', also('Интерфакс')),
  known('SPUTNIK', 'Sputnik', 'RU', 'ru', also('Спутник')),
  known('UKRINFORM', 'Ukrinform', 'UA', 'uk', also('Укрінформ', 'Укринформ')),
  known('UNIAN', 'UNIAN', 'UA', 'uk', also('УНІАН', 'УНИАН')),
  known('INTERFAX-UKRAINE', 'Interfax-Ukraine', 'UA', 'uk', also('Интерфакс-Украина')),
  known('BELTA', 'BelTA', 'BY', 'ru', also('БелТА')),
  known('KAZINFORM', 'Kazinform', 'KZ', 'kk', also('Казинформ')),
  known('AZERTAC', 'Azertac', 'AZ', 'az', also('АЗЕРТАДЖ')),
  known('ARMENPRESS', 'Armenpress', 'AM', 'hy', also('Арменпресс')),
  known('UZA', 'Uzbekistan National News Agency', 'UZ', 'uz'),
  known('KABAR', 'Kabar', 'KG', 'ky'),

  // Turkey, the Middle East and North Africa.
  known('ANADOLU', 'Anadolu Ajansı', 'TR', 'tr', also('AA', 'Anadolu Agency', 'Anadolu Ajansı', 'الأناضول')),
  known('DHA', 'Demirören Haber Ajansı', 'TR', 'tr'),
  known('IHA', 'İhlas Haber Ajansı', 'TR', 'tr', also('İHA')),
  known('MENA', 'Middle East News Agency', 'EG', 'ar', also('أ ش أ')),
  known('WAFA', 'Wafa', 'PS', 'ar', also('وفا')),
  known('SANA', 'Syrian Arab News Agency', 'SY', 'ar', also('سانا')),
  known('SPA', 'Saudi Press Agency', 'SA', 'ar', also('Saudi Press Agency', 'واس')),
  known('IRNA', 'Islamic Republic News Agency', 'IR', 'fa'),
  known('ISNA', 'Iranian Students’ News Agency', 'IR', 'fa'),
  known('FARS', 'Fars News Agency', 'IR', 'fa'),
  known('MEHR', 'Mehr News Agency', 'IR', 'fa'),
  known('TASNIM', 'Tasnim News Agency', 'IR', 'fa'),
  known('NNA', 'National News Agency', 'LB', 'ar'),
  known('PETRA', 'Jordan News Agency', 'JO', 'ar', also('بترا')),
  known('INA', 'Iraqi News Agency', 'IQ', 'ar', also('واع')),
  known('KUNA', 'Kuwait News Agency', 'KW', 'ar', also('كونا')),
  known('QNA', 'Qatar News Agency', 'QA', 'ar', also('قنا')),
  known('BNA', 'Bahrain News Agency', 'BH', 'ar', also('بنا')),
  known('WAM', 'Emirates News Agency', 'AE', 'ar', also('وام')),
  known('ONA', 'Oman News Agency', 'OM', 'ar', also('العمانية')),
  known('SABA', 'Yemen News Agency', 'YE', 'ar', also('سبأ')),
  known('LANA', 'Libyan News Agency', 'LY', 'ar'),
  known('TAP', 'Tunis Afrique Presse', 'TN', 'fr', also('وات')),
  known('APS', 'Algérie Presse Service', 'DZ', 'fr', also('واج')),
  known('MAP', 'Maghreb Arabe Presse', 'MA', 'fr'),

  // Africa south of the Sahara.
  known('SUNA', 'Sudan News Agency', 'SD', 'ar'),
  known('ENA', 'Ethiopian News Agency', 'ET', 'en'),
  known('GNA', 'Ghana News Agency', 'GH', 'en'),
  known('NAN', 'News Agency of Nigeria', 'NG', 'en'),
  known('ANGOP', 'Angop', 'AO', 'pt'),
  known('SAPA', 'South African Press Association', 'ZA', 'en'),
  known('NAMPA', 'Namibia Press Agency', 'NA', 'en'),
  known('PANAPRESS', 'Panapress', 'SN', 'fr', also('PANA')),

  // Asia.
  known('XINHUA', 'Xinhua', 'CN', 'zh', also('Xinhuanet', 'Xinhua News Agency', 'شينخوا')),
  known('CNS', 'China News Service', 'CN', 'zh', also('China News Service')),
  known('CNA', 'Central News Agency', 'TW', 'zh', also('Central News Agency')),
  known('KYODO', 'Kyodo News', 'JP', 'ja', also('Kyodo News')),
  known('JIJI', 'Jiji Press', 'JP', 'ja', also('Jiji Press')),
  known('YONHAP', 'Yonhap', 'KR', 'ko', also('Yonhap News Agency')),
  known('NEWSIS', 'Newsis', 'KR', 'ko'),
  known('KCNA', 'Korean Central News Agency', 'KP', 'ko', also('Korean Central News Agency')),
  known('MONTSAME', 'Montsame', 'MN', 'mn'),
  known('PTI', 'Press Trust of India', 'IN', 'en', also('Press Trust of India')),
  known('ANI', 'Asian News International', 'IN', 'en', also('Asian News International')),
  known('IANS', 'Indo-Asian News Service', 'IN', 'en', also('Indo-Asian News Service')),
  known('UNI', 'United News of India', 'IN', 'en'),
  known('APP', 'Associated Press of Pakistan', 'PK', 'en', also('Associated Press of Pakistan')),
  known('BSS', 'Bangladesh Sangbad Sangstha', 'BD', 'bn'),
  known('UNB', 'United News of Bangladesh', 'BD', 'en'),
  known('RSS', 'Rastriya Samachar Samiti', 'NP', 'ne'),
  known('ANTARA', 'Antara', 'ID', 'id'),
  known('BERNAMA', 'Bernama', 'MY', 'ms'),
  known('PNA', 'Philippine News Agency', 'PH', 'en'),
  known('TNA', 'Thai News Agency', 'TH', 'th'),
  known('VNA', 'Vietnam News Agency', 'VN', 'vi', also('TTXVN')),

  // Latin America.
  known('ABR', 'Agência Brasil', 'BR', 'pt', also('Agência Brasil')),
  known('ESTADAO', 'Estadão Conteúdo', 'BR', 'pt', also('Estadão Conteúdo', 'Agência Estado')),
  known('FOLHAPRESS', 'Folhapress', 'BR', 'pt'),
  known('TELAM', 'Télam', 'AR', 'es', also('Télam')),
  known('ANDINA', 'Andina', 'PE', 'es'),
  known('NOTIMEX', 'Notimex', 'MX', 'es'),
  known('PRENSALATINA', 'Prensa Latina', 'CU', 'es', { aliases: ['Prensa Latina'], credit: 'PRENSA LATINA' }),
  known('AVN', 'Agencia Venezolana de Noticias', 'VE', 'es'),

  // Publishers and suppliers of results whose copy agencies carry.
  known('GRACENOTE', 'Gracenote', 'US', 'en'),
  known('SPORTSNETWORK', 'The Sports Network', 'US', 'en', {
    aliases: ['Sports Network', 'The Sports Network'],
    credit: 'SPORTS NETWORK',
  }),
  known('VARIETY', 'Variety', 'US', 'en'),
  known('360INFO', '360info', 'AU', 'en'),
  known('NEWSBITES', 'News Bites', 'AU', 'en', { aliases: ['News Bites'], credit: 'NEWS BITES' }),

  // Distributors of press releases. Their copy is the sender's own words.
  known('GLOBENEWSWIRE', 'GlobeNewswire', 'US', 'en', {
    aliases: ['Globe Newswire'],
    credit: 'GLOBE NEWSWIRE',
  }),
  known('BUSINESSWIRE', 'Business Wire', 'US', 'en', { aliases: ['Business Wire'], credit: 'BUSINESS WIRE' }),
  known('PRNEWSWIRE', 'PR Newswire', 'US', 'en', { aliases: ['PR Newswire'], credit: 'PRNewswire' }),
  known('PRN-ASIANET', 'PR Newswire / AsiaNet', null, 'en', {
    aliases: ['PRNewswire-AsiaNet', 'AsiaNet'],
    credit: 'PRNewswire-AsiaNet',
  }),
  known('CNW', 'CNW Group', 'CA', 'en', also('CNW Group', 'Canada NewsWire', 'CNW Telbec')),
  known('OTS', 'news aktuell', 'DE', 'de', also('news aktuell', 'Presseportal')),
  known('APA-OTS', 'APA-OTS Originaltext-Service', 'AT', 'de'),
];
