import { deskPartOfSlug } from './desk-slug.js';
import { signalOfHeadline, signalOfNote, signalOfSlug, strongest, withoutSignal } from './signal-in-words.js';

describe('what a headline says of its message', () => {
  it.each([
    ['UPDATE 2-Ferry sails again', 'UPDATE'],
    ['Update: Ferry sails again', 'UPDATE'],
    ['Ferry sails again (update)', 'UPDATE'],
    ['WRAPUP 3-Ferry sails again', 'UPDATE'],
    ['CORRECTED-Ferry sails again', 'CORRECTION'],
    ['CORRECTED-UPDATE 1-Ferry sails again', 'CORRECTION'],
    ['RUGBY-CORRECTED: Ferry sails', 'CORRECTION'],
    ['CORRECTING and REPLACING Penwith Opens Harbour', 'CORRECTION'],
    ['/C O R R E C T I O N -- Penwith Harbour/', 'CORRECTION'],
    ['CORRECTION ET MISE À JOUR - Le bac repart', 'CORRECTION'],
    ['Rättelse: Färjan går igen', 'CORRECTION'],
    ['KORREKTION: Færgen sejler', 'CORRECTION'],
    ['Berichtigung: Fähre fährt', 'CORRECTION'],
    ['RECTIFICATIE - Veerboot vaart', 'CORRECTION'],
    ['OIKAISU: Lautta kulkee', 'CORRECTION'],
    ['KILL - Ferry sails', 'CANCEL'],
    ['MANDATORY KILL Ferry sails', 'CANCEL'],
    ['WITHDRAWN-Ferry sails', 'CANCEL'],
    ['INGETROKKEN: Veerboot vaart', 'CANCEL'],
    ['ALERT: Ferry sails', 'ALERT'],
    ['EIL - Fähre fährt', 'ALERT'],
    ['FLASH/Ferry sails', 'ALERT'],
    ['MEDIA ADVISORY: Harbour opens', 'ADVISORY'],
    ['Achtung: Programm', 'ADVISORY'],
    ['Til red: Programmet', 'ADVISORY'],
    ['Update your phone before the ferry sails', 'NONE'],
    ['Flash floods hit harbour', 'NONE'],
    ['Snap-on tools sell well', 'NONE'],
    ['Killing of captain shocks harbour', 'NONE'],
    ['Correction officers strike', 'NONE'],
    ['Urgent care clinics close', 'NONE'],
    ['Breaking the ice in Oslo', 'NONE'],
    ['Ferry sails', 'NONE'],
    [null, 'NONE'],
  ])('%j is %s', (headline, signal) => {
    expect(signalOfHeadline(headline)).toBe(signal);
  });
});

describe('a headline for readers', () => {
  it.each([
    ['UPDATE 2-Ferry sails again', 'Ferry sails again'],
    ['Ferry sails again (update)', 'Ferry sails again'],
    ['CORRECTED-UPDATE 1-Ferry sails again', 'Ferry sails again'],
    ['RUGBY-CORRECTED: Ferry sails', 'Ferry sails'],
    ['CORRECTIE: Tarweprijs stijgt 1,1 procent', 'Tarweprijs stijgt 1,1 procent'],
    ['CORRECTION ET MISE À JOUR - Le bac repart', 'Le bac repart'],
    ['EIL - Fähre fährt', 'Fähre fährt'],
    ['Correctie', 'Correctie'],
    ['Update your phone before the ferry sails', 'Update your phone before the ferry sails'],
    ['Snap-on tools sell well', 'Snap-on tools sell well'],
    ['Ferry sails (Oslo)', 'Ferry sails (Oslo)'],
  ])('%j is %j', (headline, shown) => {
    expect(withoutSignal(headline)).toBe(shown);
  });
});

describe('what a slug says of its message', () => {
  it.each([
    ['USA-WEATHER/ (UPDATE 1, PIX)', 'UPDATE'],
    ['USA-WEATHER/ (UPDATE 1, PIX, CORRECTED)', 'CORRECTION'],
    ['BC-US--Ferry, 1st Ld-Writethru', 'UPDATE'],
    ['///TÄYDENNETTY LEHTIVERSIO///', 'UPDATE'],
    ['///KORJATTU: NIMI///', 'CORRECTION'],
    ['///LEHTIVERSIO, PÄIVITYSTÄ TARVITTAESSA///', 'NONE'],
    ['URGENT', 'ALERT'],
    ['NU/FLASH-U', 'ALERT'],
    ['NU-FLASH-K', 'ALERT'],
    ['US-FLASH-FLOODS', 'NONE'],
    ['PRISON-CORRECTION-OFFICERS', 'NONE'],
  ])('%j is %s', (slug, signal) => {
    expect(signalOfSlug(deskPartOfSlug(slug))).toBe(signal);
  });
});

describe('what a note to editors says of its message', () => {
  it.each([
    ['Eds: UPDATES: With comment.', 'UPDATE'],
    ['Eds: Adds times.', 'UPDATE'],
    ['ATTENTION - ADDS quotes ///', 'UPDATE'],
    ['(Corrects name in third paragraph)', 'CORRECTION'],
    ['(In March 1 story, corrects name)', 'CORRECTION'],
    ['Korjattu aiempaa uutista', 'CORRECTION'],
    ['Eds: With AP photos.', 'NONE'],
    ['Will be updated', 'NONE'],
  ])('%j is %s', (note, signal) => {
    expect(signalOfNote(note)).toBe(signal);
  });

  it('gives way to what says more', () => {
    expect(strongest('UPDATE', 'NONE', 'CORRECTION', 'ALERT')).toBe('CORRECTION');
    expect(strongest('CORRECTION', 'CANCEL')).toBe('CANCEL');
    expect(strongest()).toBe('NONE');
  });

  it('takes no longer for each letter of a hostile headline', async () => {
    await expect((size: number) => signalOfHeadline(' ('.repeat(size))).toScaleLinearlyTo(100_000);
    await expect((size: number) => deskPartOfSlug('/('.repeat(size))).toScaleLinearlyTo(100_000);
  });
});
