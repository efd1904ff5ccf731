export const headline = 'Sluis van Oudeveen blijft maanden dicht';

export const lead =
  'OUDEVEEN (ANP/DPA) - De zeesluis van Oudeveen gaat pas in maart weer open. Dat meldt de havendienst.';

export const second = 'De deuren van de sluis liepen zondag schade op toen een ponton losraakte.';

export const third = 'Schippers moeten voorlopig omvaren langs de noordelijke geul.';

export const riga =
  "RIGA (AFP) - De veerdienst naar 's-Heerenrak begint vrijdag, een week later dan gepland.";

export const hague = "'S-GRAVENHAGE (ANP/BELGA) - Het waterschap trekt extra geld uit voor gemalen.";

export const brazil = 'SÃO PAULO (RTR) - De koffieoogst valt tegen, zeggen telers. Regen bleef lang uit.';

export function aPage(...lines: string[]): string {
  return `${lines.join('\n')}\n`;
}

export const box = [
  'Meer uit Binnenland',
  riga,
  `12 minuten geleden${hague}`,
  `1 uur geleden${brazil}`,
  'gisteren',
];
