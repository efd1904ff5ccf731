import { refusalMessage } from '@kopij/articles';
import { CONFIG, type Config } from '@kopij/platform';
import type { Newsroom } from '../newsroom.js';

/** The message for the person at the terminal. */
export function refusalInWords(newsroom: Newsroom, refusal: Parameters<typeof refusalMessage>[0]): string {
  const { timeZone } = newsroom.get<Config>(CONFIG);
  return refusalMessage(refusal, { locale: 'en', timeZone });
}
