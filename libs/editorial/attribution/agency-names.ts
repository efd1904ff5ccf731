import { fold } from './fold.js';

/**
 * Names used in credits, in their usual spellings, so that datelines are recognised without an agency registry.
 * Nothing is mapped here: `Reuters` and `RTR` are two spellings until a registry says they are one agency.
 */
const names: readonly string[] = [
  // The Low Countries, and the desk names of their papers.
  'ANP|AFN|Novum|Belga|BELGA|Hollandse Hoogte|EFP|GPD|Betten|BNR|NOS|NU.nl|Agence Belga',
  // English.
  'Reuters|REUTERS|Reuter|REUTER|RTR|RTRS|RTRE|Thomson Reuters|Thomson Reuters Foundation|AP|The Associated Press|Associated Press|AP PhotoI|United Press International|PA|PA Media|Press Association',
  'CP|The Canadian Press|Canadian Press|CP Wire|AAP|NZPA|NZME|Bloomberg|BLOOMBERG|Bloomberg News|Dow Jones|Dow Jones Newswires|DJ|MarketWatch|CBS.MW|CBS MarketWatch|CNN|CNN/Money|CNNMoney|BBC|NYT|New York Times',
  'The New York Times|Washington Post|The Washington Post|washingtonpost.com|Los Angeles Times|LAT|Chicago Tribune|USA TODAY|USATODAY.com|Wall Street Journal|Financial Times|FT.com|The Christian Science Monitor',
  "Christian Science Monitor|Investor's Business Daily|BusinessWeek Online|Forbes.com|TheStreet.com|TheDeal.com|SPACE.com|NewsFactor|TechWeb|PC World|PC Magazine|MacCentral|Macworld|InfoWorld|Computerworld|IDG News Service",
  'Ziff Davis|CNET|CNET News.com|ZDNet|CMP|E! Online|Variety|Billboard|Hollywood Reporter|The Motley Fool|Motley Fool|U.S. News & World Report|HealthDayNews|HealthDay News|Sports Network|The Sports Network|Ticker|SportsTicker',
  'Gracenote|Opta|Agencies|News Agencies|Agency|Wire Services|Wires|Own Correspondent|CNS|Catholic News Service|RNS|Religion News Service|EWTN|UCA News|Inter Press Service|IPS|IRIN|Scripps Howard|Knight Ridder|McClatchy|Cox News Service',
  'Newhouse News Service|Gannett News Service|Medill News Service|U-WIRE|States News Service|TNS|KRT|City News Service|StatesmanNews|The Conversation|360info|BusinessDesk|News Bites|RNZ|Fox News|Al Jazeera|VOA|RFE/RL|Sputnik',
  // Press-release wires.
  'GLOBE NEWSWIRE|GlobeNewswire|Business Wire|BUSINESS WIRE|BUSINESSWIRE|PRNewswire|PR Newswire|PRNewswire-AsiaNet|PRNewswire-USNewswire|PRNewswire-FirstCall|PRNewswire-PRWeb|AsiaNet|Medianet International-AsiaNet|Marketwired|Marketwire|Market Wire|MARKET WIRE|PrimeNewswire|PRIMEZONE',
  'CNW|CNW Telbec|CNW Group|Canada NewsWire|ACCESSWIRE|ACCESS Newswire|Newsfile Corp|Newsfile Corp.|NEWSFILE|PRWEB|PRWeb|EIN Presswire|EINPresswire|Cision|news aktuell|ots|OTS|PRESSEPORTAL|Hugin|Thomson Reuters ONE|Send2Press|JCN Newswire|Media OutReach|Xinhua Silk Road',
  // German.
  'dpa|DPA|dpa-AFX|dpa-AFX ProFeed|dpa-infocom|dpa-tmn|lno|tmn|AFX|dapd|ddp|dapd-bay|epd|KNA|sid|SID|dts|dts Nachrichtenagentur|IRW-Press|APA|APA-OTS|ots.at|sda|SDA|ats|ATS|Keystone-SDA|Keystone-ATS|Keystone|awp|AWP|sda-ats|DER STANDARD|ADN',
  // French, Spanish, Portuguese, Italian, Romanian.
  'AFP|Agence France-Presse|AFP Relaxnews|Relaxnews|AGEFI|Agefi-Dow Jones|APS|MAP|TAP|Agence Ecofin|PANA|APANEWS|La Presse Canadienne|EFE|EFECOM|EFE Verde|EFEAGRO|ACAN-EFE|Europa Press|EUROPA PRESS|Colpisa|OTR/PRESS|Servimedia|ACN|Notimex|Télam|Telam|Prensa Latina|AVN|ABN|ABI|Andina|ANDINA|Infosur|DyN|Agencia EFE|Colprensa',
  'Lusa|LUSA|Agência Brasil|ABr|Agência Estado|Estadão Conteúdo|Folhapress|FOLHAPRESS|Angop|ANGOP|Inforpress|AIM|ANSA|AGI|Adnkronos|ADNKRONOS|AdnKronos|askanews|Askanews|LaPresse|DIRE|ITALPRESS|Italpress|Radiocor|Il Sole 24 Ore Radiocor Plus|TMNews|Apcom|Agenzia Nova|NOVA|MF-DJ|Asca|AdnKronos Salute|Agerpres|AGERPRES|Mediafax|MEDIAFAX|Rompres|Moldpres|MOLDPRES|Infotag',
  // The Nordic and Baltic countries.
  'NTB|NTBtekst|NPK|ANB|Ritzau|ritzau|RITZAU|TT|STT|STT-Lehtikuva|Lehtikuva|FNB|Uutissuomalainen|Startel|BNS|LETA|ELTA|Elta|ERR',
  // Central and eastern Europe.
  'PAP|ISBnews|KAI|ČTK|CTK|ČSTK|TASR|SITA|MTI|Híradó.hu|MTVA|STA|HINA|Hina|Tanjug|TANJUG|FoNet|FONET|FENA|Fena|SRNA|Srna|ONASA|Makfax|MAKFAX|MIA|BTA|БТА|ATA|ATSH',
  'TASS|ТАСС|Itar-Tass|ITAR-TASS|ИТАР-ТАСС|RIA|RIA Novosti|РИА Новости|Interfax|INTERFAX|Интерфакс|INTERFAX.RU|Interfax-Ukraine|Интерфакс-Украина|ПРАЙМ|Regnum|РБК|Rosbalt|Sputnik|Спутник|UNIAN|УНІАН|УНИАН|Ukrinform|УКРІНФОРМ|Укрінформ|Укринформ|UNN|УНН|BelTA|БелТА|БЕЛТА|Belapan|Kazinform|Казинформ|Тренд|Azertac|AZERTAC|АЗЕРТАДЖ|APA|Armenpress|ARMENPRESS|Арменпресс|Kabar|24.kg|UzA|Танјуг|Бета|ФоНет',
  // Greece, Turkey and the Middle East.
  'ΑΠΕ-ΜΠΕ|ΑΠΕ|ΚΥΠΕ|ANA-MPA|ANA|AMNA|CNA|AA|Anadolu|Anadolu Agency|Anadolu Ajansı|DHA|İHA|IHA|ANKA|Cihan|İLKHA|MENA|KUNA|WAM|SPA|QNA|BNA|ONA|PETRA|Petra|SANA|NNA|WAFA|INA|NINA|IRNA|ISNA|Fars|FNA|MNA|Mehr|Tasnim|YJC|LANA|SUNA|Saba|SABA|Shafaq News|Naharnet|JTA|ITIM|TPS',
  'أ ف ب|أ.ف.ب|ا ف ب|فرانس برس|رويترز|د ب أ|د.ب.أ|أ ب|أ.ب|اسوشيتد برس|أ ش أ|وام|واس|كونا|قنا|بنا|سانا|سبأ|بترا|وفا|وات|واج|واع|الأناضول|شينخوا|سبوتنيك|تاس|العمانية|معا',
  // Asia and Africa.
  'Xinhua|XINHUA|Xinhuanet|Xinhua News Agency|CNS|Kyodo|KYODO|Kyodo News|Jiji|JIJI|Jiji Press|JIJI PRESS|Yonhap|YONHAP|Newsis|KCNA|CNA|Central News Agency|PTI|Press Trust of India|भाषा|वार्ता|ANI|IANS|UNI|TNN|Asian News International|APP|PPI|Online|INP|NNI|KPI|Masnet|UNB|BSS|bdnews24.com|RSS|Bernama|BERNAMA|ANTARA|Antara|PNA|PIA|VNA|TTXVN|VNS|VOV|KPL|TNA|MCOT|NNT|Mizzima|DVB|Montsame|Islamonline.net|IslamOnline.net',
  'NAN|GNA|SAPA|Sapa|ANA|SAnews|SAnews.gov.za|ENA|APO|African News Agency|APA-Dakar|ZIANA|New Ziana|NAMPA|Nampa|BOPA|SABA|SONNA|AIB|CMC|PACNEWS|AIM News|Rfi|RFI|Panapress',
  'New Ratings|newratings.com|AFX News|AFX|Mergermarket|Prensa Asociada|EPA|Getty|Getty Images|Zuma|IMAGO|SIPA|Abaca|Pool|POOL|AccountingWEB.com|MSNBC|Slate|SiliconValley.com|CBC|CBC SPORTS ONLINE|CBC News|Canadian Broadcasting Corporation',
  'OfficialWire|Infostrada|ProSportTicker|Agencias|AGENCIAS|Agências|Agencje|Agentur|Agenturen|Agences|AGENCES|Agenzie|Bureaus|Persbureaus',
];

const exact: ReadonlySet<string> = new Set(names.flatMap((line) => line.split('|')));
const folded: ReadonlySet<string> = new Set([...exact].map(fold));
const firstWords: ReadonlySet<string> = new Set([...folded].map((name) => name.split(' ')[0] ?? ''));

/** Whether a credit in brackets names a known agency, ignoring case. */
export function isAgencyName(written: string): boolean {
  return exact.has(written) || folded.has(fold(written));
}

/**
 * Whether a name without brackets is an agency's: only in the agency's own spelling, because `pa`, `map` and `tap`
 * are also words.
 */
export function isAgencyNameAsPrinted(written: string): boolean {
  if (exact.has(written)) return true;
  return written.length > 2 && written === written.toUpperCase() && folded.has(fold(written));
}

/** Whether a name of several words may begin with this one. */
export function opensAgencyName(word: string): boolean {
  return firstWords.has(fold(word));
}
