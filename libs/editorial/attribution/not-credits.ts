import { fold, foldedSet } from './fold.js';
import { isKnownPlace } from './known-places.js';
import { isRegion } from './regions.js';

/** Bracketed texts after a name that are not agencies: parties, alliances, exchanges, services, titles. */
const others = foldedSet(
  [
    'NATO|NAVO|EU|UN|VN|UNO|ONU|OTAN|EEG|EG|EC|ECB|EZB|BCE|IMF|IWF|FMI|WHO|WTO|OPEC|OPEP|ASEAN|G7|G8|G20|FBI|CIA|NSA|NASA|ESA|FIFA|UEFA|IOC|IOK|CIO|FDA|SEC|FED|EMA|RIVM|CBS|DNB|AFM|CPB|OM|NS|KNMI|KNVB|ANWB|FNV|CNV',
    'VVD|PvdA|CDA|D66|PVV|GL|GroenLinks|SP|SGP|CU|ChristenUnie|BBB|NSC|FVD|JA21|Volt|Denk|50PLUS|N-VA|CD&V|Open Vld|Vooruit|sp.a|PS|MR|cdH|Ecolo|Groen|PVDA|PTB|Vlaams Belang',
    'CDU|CSU|SPD|FDP|AfD|BSW|Grüne|Die Grünen|Die Linke|Linke|ÖVP|SPÖ|FPÖ|NEOS|SVP|UMP|RN|FN|LR|LFI|PSOE|PP|Vox|Podemos|ERC|PSD|PT|PSDB|PD|PDL|M5S|Lega|Labour|Tory|Conservative|Lab|LibDem|Con|Democrat|Republican|D|R|GOP|SNP|DUP',
    'NYSE|NASDAQ|Nasdaq|AMEX|TSX|TSE|LSE|DAX|AEX|OTC|NL|AL|NFL|NBA|NHL|MLB|MLS|NCAA|ACC|SEC|Big Ten|m|v|f|w|foto|photo|video|Foto|Photo|Video|PHOTO|VIDEO|update|UPDATE|live|red|adv|advertentie|opinie|column|vervolg|slot|bis|1|2|3|sic',
  ].join('|'),
);

/** Whether a bracketed text is known to be something other than an agency. */
export function isNoCredit(written: string): boolean {
  return others.has(fold(written)) || isRegion(written) || isKnownPlace(written);
}
