/** Forms of a word that no rule leads back to it: the word itself, then its other forms. */
const irregular = `
stad steden
schip schepen
lid leden
kind kinderen
ei eieren
rund runderen
lied liederen
volk volkeren
goed goederen
gemoed gemoederen
blad bladeren
rad raderen
been beenderen
dag dagen
reden redenen
weg wegen
slag slagen
aanslag aanslagen
verdrag verdragen
bedrag bedragen
gesprek gesprekken
dak daken
glas glazen
gat gaten
vat vaten
bad baden
pad paden
graf graven
god goden
gebed gebeden
gebod geboden
verbod verboden
lot loten
slot sloten
schot schoten
spel spelen
oorlog oorlogen
hertog hertogen
bisschop bisschoppen
hof hoven
staf staven
gebrek gebreken
smid smeden
verslag verslagen
toeslag toeslagen
ontslag ontslagen
uitslag uitslagen
neerslag neerslagen
omslag omslagen
voorschot voorschotten
politicus politici
criticus critici
academicus academici
medicus medici
musicus musici
technicus technici
crisis crises
analyse analyses
museum musea museums
medium media
centrum centra centrums
criterium criteria
datum data
stadion stadions
virus virussen
campus campussen
euro euros
koe koeien
vlo vlooien
zee zeeen
idee ideeen
premier premiers
koning koningen
mogelijkheid mogelijkheden
kom komt komen kwam kwamen gekomen
zeg zegt zeggen zei zeiden gezegd
zie ziet zien zag gezien
geef geeft geven gaf gaven gegeven
neem neemt nemen nam genomen
breng brengt brengen bracht brachten gebracht
denk denkt denken dacht dachten gedacht
koop koopt kopen kocht kochten gekocht
zoek zoekt zoeken zocht zochten gezocht
bezoek bezoekt bezoeken bezocht bezochten
onderzoek onderzoekt onderzoeken onderzocht onderzochten
verkoop verkoopt verkopen verkocht verkochten
krijg krijgt krijgen kreeg kregen gekregen
blijf blijft blijven bleef bleven gebleven
schrijf schrijft schrijven schreef schreven geschreven
kies kiest kiezen koos kozen gekozen
verlies verliest verliezen verloor verloren
win wint winnen won wonnen gewonnen
vind vindt vinden vond vonden gevonden
begin begint beginnen begon begonnen
sterf sterft sterven stierf stierven gestorven
vecht vechten vochten gevochten
schiet schieten schoten geschoten
sluit sluiten sloten gesloten
besluit besluiten besloot besloten
trek trekt trekken trok trokken getrokken
vertrek vertrekt vertrekken vertrok vertrokken
spreek spreekt spreken sprak spraken gesproken
steek steekt steken stak gestoken
breek breekt breken brak braken gebroken
val valt vallen viel vielen gevallen
houd houdt houden hield hielden gehouden
loop loopt lopen liep liepen gelopen
laat laten liet lieten gelaten
help helpt helpen hielp hielpen geholpen
roep roept roepen riep riepen geroepen
rijd rijdt rijden gereden
stijg stijgt stijgen steeg stegen gestegen
daal daalt dalen daalde daalden gedaald
vlieg vliegt vliegen vloog vlogen gevlogen
bied biedt bieden bood boden geboden
verbied verbiedt verbieden
vraag vraagt vragen vroeg vroegen gevraagd
draag draagt dragen droeg droegen gedragen
sla slaat slaan sloeg sloegen geslagen
leg legt leggen legde legden gelegd
verdwijn verdwijnt verdwijnen verdween verdwenen
verschijn verschijnt verschijnen verscheen verschenen
overlijd overlijdt overlijden overleed overleden
bewijs bewijst bewijzen bewees bewezen
grijp grijpt grijpen greep grepen gegrepen
zwem zwemt zwemmen zwom zwommen gezwommen
koopman kooplieden kooplui
brandweerman brandweerlieden brandweermannen
`;

/** By form. A form that two words have belongs to the first. */
export const irregularForms: ReadonlyMap<string, string> = new Map(
  irregular
    .trim()
    .split('\n')
    .toReversed()
    .flatMap((line) => {
      const [word = '', ...forms] = line.split(' ');
      return [word, ...forms].map((form): [string, string] => [form, word]);
    }),
);
