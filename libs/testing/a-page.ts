/** A page as text, formatted like real ones: the age of an item is glued to the place of the next. */
export const aPage = [
  'Veerdienst over de fjord hervat',
  'OSLO (ANP/RTR) - De veerdienst over de fjord vaart weer. De storm is voorbij.',
  'De eerste boot vertrok om zes uur, met vierhonderd reizigers en een fanfare aan boord.',
  'Wachtrij',
  'Aan de overkant stond een rij van drie kilometer. Die was tegen de middag opgelost.',
  'Meer uit Noorden',
  'RIGA (AFP) - In de haven van Riga is een zeldzame zeekaart opgedoken. Een museum wil hem kopen.',
  '2 uur geledenTALLINN/HELSINKI (ANP/DPA) - De kabel tussen Estland en Finland is hersteld.',
  '2 uur geledenBERGEN (ANP) - Het vismuseum heropent met een tentoonstelling over kabeljauw.',
  'gisteren',
].join('\n');
