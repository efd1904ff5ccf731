import { parseDateline } from '@kopij/editorial';
import type { NewsDateline } from '../news-item.js';
import { collapse } from '../text/collapse.js';
import { namesOnly } from './names-only.js';

/** A day or a time that formats keep in the place of a dateline: "4/4/2018", "2.4.2019 16:02:09 CEST", "January 21". */
const moment =
  /^[\d\s/.:,T+-]{4,}(?:[A-Z]{1,4})?$|^\p{L}{3,9}\.?\s\d{1,2}(?:,\s\d{4})?$|^\d{1,2}\s\p{L}{3,9}(?:\s\d{4})?$|\d{4}-\d{2}-\d{2}/u;
const verb = 'Zegt iemand die het weten kan vandaag tegen de krant';

/**
 * The dateline of an element of its own: a whole one ("STOCKHOLM, Aug 29, 2014 (AFP) -"), or places only ("Helsinki",
 * "Beirut/Aleppo", "FORT WASHINGTON, Pa."). Null for what is none.
 */
export function readDatelineElement(written: string | null): NewsDateline | null {
  const text = collapse(written);
  if (text === null || text.length > 120 || moment.test(text)) return null;
  const parsed =
    parseDateline(`${text} ${verb}`) ?? parseDateline(`${text.replace(/[\s–—-]+$/u, '')} - ${verb}`);
  if (parsed?.leadIn === '' && (parsed.agencies.length > 0 || parsed.date !== null)) return namesOnly(parsed);
  const [city = '', ...regions] = text.replace(/[\s:–—-]+$/u, '').split(/\s?,\s?/u);
  if (!/^\p{L}[\p{L}\p{M}\s.'’/()-]{1,60}$/u.test(city)) return null;
  const region = regions.filter((part) => /^\p{L}/u.test(part) && !/\d/u.test(part));
  const places = city.split(/\s?\/\s?/u).filter((place) => place !== '');
  return { places, region: region.length === 0 ? [] : [region.join(', ')], agencies: [], date: null };
}
