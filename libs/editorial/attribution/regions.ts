import { fold, foldedSet } from './fold.js';

/**
 * States, provinces and territories by the abbreviations that the AP, Canadian Press and Australian style books print,
 * and by post code.
 */
const states = foldedSet(
  [
    'Ala|Alabama|Alaska|Ariz|Arizona|Ark|Arkansas|Calif|California|Colo|Colorado|Conn|Connecticut|Del|Delaware|Fla|Florida|Ga|Georgia',
    'Hawaii|Idaho|Ill|Illinois|Ind|Indiana|Ia|Iowa|Kan|Kans|Kansas|Ky|Kentucky|La|Louisiana|Me|Maine|Md|Maryland|Mass|Massachusetts',
    'Mich|Michigan|Minn|Minnesota|Miss|Mississippi|Mo|Missouri|Mont|Montana|Neb|Nebr|Nebraska|Nev|Nevada|N.H|New Hampshire|N.J|New Jersey',
    'N.M|New Mexico|N.Y|New York|N.C|North Carolina|N.D|North Dakota|O|Ohio|Okla|Oklahoma|Ore|Oregon|Pa|Penn|Penna|Pennsylvania|R.I|Rhode Island',
    'S.C|South Carolina|S.D|South Dakota|Tenn|Tennessee|Tex|Texas|Utah|Vt|Vermont|Va|Virginia|Wash|Washington|W.Va|W. Va|West Virginia',
    'Wis|Wisc|Wisconsin|Wyo|Wyoming|D.C|District of Columbia|P.R|Puerto Rico|Guam|V.I|Virgin Islands|American Samoa',
    'AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|PR',
    'Alta|Alberta|B.C|British Columbia|Man|Manitoba|N.B|New Brunswick|N.L|Nfld|Newfoundland|Labrador|Newfoundland and Labrador|N.S|Nova Scotia|N.W.T',
    'Northwest Territories|Nunavut|Ont|Ontario|P.E.I|Prince Edward Island|Que|Qué|Quebec|Québec|Sask|Saskatchewan|Yukon|AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT',
    'N.S.W|NSW|New South Wales|Vic|Victoria|Qld|Queensland|S.A|South Australia|W.A|Western Australia|Tas|Tasmania|A.C.T|ACT|Northern Territory',
    'England|Scotland|Wales|Northern Ireland|UK|U.K|USA|U.S.A|U.S|US|UAE|U.A.E|DRC|Isle of Man|Jersey|Guernsey|Bavaria|Bayern|Hessen|Sachsen|Sicily|Sardinia|Crete|Corsica',
    'Texel|Noord-Holland|Zuid-Holland|Noord-Brabant|Gelderland|Overijssel|Friesland|Groningen|Drenthe|Zeeland|Limburg|Flevoland',
    'Gaza Strip|West Bank|Golan Heights|Crimea|Chechnya|Dagestan|Kashmir|Tibet|Xinjiang|Punjab|Bihar|Assam|Kerala|Darfur|Kurdistan|Catalonia|Somaliland|Occupied East Jerusalem',
  ].join('|'),
);

/**
 * Countries in English, Dutch, German, French, Spanish, Italian and Portuguese, in the short forms that stand in
 * datelines.
 */
const countries = foldedSet(
  [
    'Afghanistan|Albania|Algeria|Andorra|Angola|Antigua|Argentina|Armenia|Aruba|Australia|Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados|Belarus',
    'Belgium|Belize|Benin|Bermuda|Bhutan|Bolivia|Bosnia|Bosnia-Herzegovina|Bosnia and Herzegovina|Botswana|Brazil|Brunei|Bulgaria|Burkina Faso|Burma|Burundi',
    'Cambodia|Cameroon|Canada|Canary Islands|Cape Verde|Cayman Islands|Grand Cayman|British West Indies|Central African Republic|Chad|Chile|China|Colombia|Comoros|Congo',
    'Costa Rica|Croatia|Cuba|Curacao|Cyprus|Czech Republic|Czechoslovakia|Czechia|Denmark|Djibouti|Dominica|Dominican Republic|East Germany|East Timor|Ecuador|Egypt',
    'El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Falkland Islands|Faroe Islands|Fiji|Finland|France|French Guiana|French Polynesia|Gabon|Gambia',
    'Germany|West Germany|Ghana|Gibraltar|Greece|Greenland|Grenada|Guadeloupe|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Honduras|Hong Kong|Hungary|Iceland|India',
    'Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kiribati|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho',
    'Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Macau|Macedonia|North Macedonia|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Martinique|Mauritania|Mauritius|Mexico',
    'Micronesia|Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|The Netherlands|Netherlands Antilles|New Caledonia|New Zealand',
    'Nicaragua|Niger|Nigeria|North Korea|Norway|Oman|Pakistan|Palau|Palestine|Palestinian Territories|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar',
    'Romania|Russia|Russian Federation|Rwanda|Samoa|San Marino|Sao Tome|Saudi Arabia|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands',
    'Somalia|South Africa|South Korea|Korea|South Sudan|Soviet Union|Spain|Sri Lanka|Sudan|Suriname|Swaziland|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand',
    'Timor-Leste|Togo|Tonga|Trinidad|Trinidad and Tobago|Tunisia|Turkey|Türkiye|Turkmenistan|Uganda|Ukraine|United Arab Emirates|United Kingdom|Britain|Great Britain|United States',
    'Uruguay|Uzbekistan|Vanuatu|Vatican City|Venezuela|Vietnam|Yemen|Yugoslavia|Zaire|Zambia|Zimbabwe',
    'British Virgin Islands|U.S. Virgin Islands|US Virgin Islands|Anguilla|Montserrat|Turks and Caicos|Saint Lucia|St. Lucia|St. Vincent|St. Kitts|Marshall Islands|Northern Mariana Islands|Cook Islands|Tuvalu|Reunion|Mayotte',
    'Western Sahara|Abkhazia|South Ossetia|Nagorno-Karabakh|Transnistria|Northern Cyprus|Palestinian territories|Basque Country|Brittany|Tyrol|Lapland|Silesia|Galicia|Andalusia|Tuscany|Lombardy|Saxony|Hesse|Normandy|Transvaal|KwaZulu-Natal',
    'België|Nederland|Duitsland|Frankrijk|Spanje|Italië|Oostenrijk|Zwitserland|Verenigd Koninkrijk|Verenigde Staten|VS|Engeland|Schotland|Ierland|Noorwegen|Zweden|Denemarken',
    'Polen|Tsjechië|Slowakije|Hongarije|Roemenië|Bulgarije|Griekenland|Turkije|Rusland|Oekraïne|Wit-Rusland|Kroatië|Servië|Slovenië|Israël|Syrië|Irak|Saoedi-Arabië|Egypte',
    'Marokko|Tunesië|Algerije|Libië|Soedan|Ethiopië|Zuid-Afrika|Brazilië|Argentinië|Mexico|Canada|Australië|Nieuw-Zeeland|Japan|Zuid-Korea|Noord-Korea|Indonesië',
    'Deutschland|Österreich|Schweiz|Frankreich|Spanien|Italien|Großbritannien|Niederlande|Belgien|Dänemark|Norwegen|Schweden|Finnland|Tschechien|Ungarn|Rumänien|Griechenland|Türkei|USA',
    'Allemagne|Autriche|Suisse|Espagne|Italie|Royaume-Uni|Pays-Bas|Belgique|Danemark|Norvège|Suède|Finlande|Pologne|Grèce|Turquie|Russie|Maroc|Tunisie|Algérie|Liban|Syrie|Etats-Unis|Brésil|Chine|Japon|Inde',
    'Alemania|España|Francia|Italia|Reino Unido|Bélgica|Suiza|Suecia|Noruega|Dinamarca|Polonia|Grecia|Turquía|Rusia|Ucrania|EEUU|EE.UU|EE UU|Estados Unidos|México|Brasil|Perú|Japón|Corea del Sur|Marruecos',
    'Germania|Svizzera|Spagna|Regno Unito|Paesi Bassi|Belgio|Stati Uniti|Brasile|Giappone|Cina|Alemanha|Espanha|França|Itália|Suíça|EUA|Estados Unidos da América',
  ].join('|'),
);

/**
 * Whether a name after a place is a known state, province, territory or country, ignoring case, accents and a final
 * dot.
 */
export function isRegion(name: string): boolean {
  const key = fold(name).replace(/\.$/, '').replace(/^the /, '');
  return states.has(key) || countries.has(key);
}

/** Words that end in a dot inside a region: "W. Va.", "N.Y.". */
export function isRegionAbbreviation(word: string): boolean {
  return word.length <= 6 && states.has(fold(word).replace(/\.$/, ''));
}
