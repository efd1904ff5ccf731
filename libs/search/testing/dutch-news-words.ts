/** Two hundred words of Dutch news, each with its other forms, written without diacritics. */
export const newsWords = `
aanslag aanslagen
aanval aanvallen
aanvaller aanvallers
aanvraag aanvragen
aardbeving aardbevingen
actie acties
advies adviezen
advocaat advocaten
afspraak afspraken
agent agenten
akkoord akkoorden
ambassade ambassades
ambtenaar ambtenaren
arrestatie arrestaties
arts artsen
auto autos
avond avonden
baan banen
bank banken
bedrag bedragen
bedreiging bedreigingen
bedrijf bedrijven
belang belangen
belasting belastingen
beleid
besluit besluiten
bestuur besturen
beurs beurzen
bewoner bewoners
bisschop bisschoppen
boer boeren
bom bommen
boom bomen
boot boten
brand branden
brandweer
brief brieven
brug bruggen
burger burgers
burgemeester burgemeesters
bus bussen
cel cellen
centrum centra
chauffeur chauffeurs
cijfer cijfers
club clubs
coalitie coalities
coach coaches
college colleges
commissie commissies
consument consumenten
conflict conflicten
controle controles
crisis crises
dag dagen
dader daders
deal deals
debat debatten
deelnemer deelnemers
defensie
demonstrant demonstranten
demonstratie demonstraties
dienst diensten
dier dieren
dijk dijken
directeur directeuren directeurs
dode doden
dorp dorpen
dossier dossiers
drone drones
economie economieen
eigenaar eigenaren eigenaars
eis eisen
eiland eilanden
euro euros
fabriek fabrieken
familie families
film films
fonds fondsen
foto fotos
fout fouten
fractie fracties
gebied gebieden
gebouw gebouwen
gemeente gemeenten gemeentes
gesprek gesprekken
getuige getuigen
gevangene gevangenen
gevangenis gevangenissen
gevecht gevechten
gewonde gewonden
gezin gezinnen
goal goals
grens grenzen
groep groepen
haven havens
hoofdstad hoofdsteden
huis huizen
idee ideeen
incident incidenten
industrie industrieen
inwoner inwoners
jaar jaren
jongere jongeren
journalist journalisten
kabinet kabinetten
kamer kamers
kandidaat kandidaten
kans kansen
kantoor kantoren
kerk kerken
kiezer kiezers
kind kinderen
klant klanten
koning koningen
kosten
land landen
leerling leerlingen
leider leiders
leraar leraren
lid leden
lijst lijsten
maan manen
maand maanden
maatregel maatregelen
man mannen
markt markten
medewerker medewerkers
minister ministers
ministerie ministeries
misdaad misdaden
moord moorden
museum musea
naam namen
onderzoek onderzoeken
ongeluk ongelukken
oorlog oorlogen
oplossing oplossingen
orkaan orkanen
ouder ouders
overheid overheden
paleis paleizen
parlement parlementen
partij partijen
passagier passagiers
patient patienten
pensioen pensioenen
persoon personen
plan plannen
ploeg ploegen
politicus politici
premier premiers
president presidenten
prijs prijzen
probleem problemen
proces processen
provincie provincies provincien
raad raden
raket raketten
ramp rampen
rechtbank rechtbanken
rechter rechters
regel regels
regering regeringen
regio regios
reis reizen
reiziger reizigers
relatie relaties
rivier rivieren
ronde rondes
salaris salarissen
schade schades
schip schepen
school scholen
schot schoten
schrijver schrijvers
sector sectoren
seizoen seizoenen
senator senatoren
slachtoffer slachtoffers
soldaat soldaten
speler spelers
stad steden
staking stakingen
stem stemmen
storm stormen
straat straten
student studenten
systeem systemen
tank tanks
tarief tarieven
team teams
trein treinen
verdachte verdachten
verdrag verdragen
verkiezing verkiezingen
verlies verliezen
vliegtuig vliegtuigen
vluchteling vluchtelingen
voorstel voorstellen
vrouw vrouwen
waarschuwing waarschuwingen
wapen wapens
wedstrijd wedstrijden
weg wegen
wet wetten
woning woningen
zaak zaken
zender zenders
ziekenhuis ziekenhuizen
ziekte ziekten ziektes
amerikaans amerikaanse
buitenlands buitenlandse
dood dode
economisch economische
ernstig ernstige
europees europese
financieel financiele
groot grote
hoog hoge
illegaal illegale
koreaans koreaanse
militair militaire militairen
nieuw nieuwe
oekraiens oekraiense
politiek politieke
rood rode
russisch russische
veilig veilige
wit witte
zwaar zware
arresteren arresteert
blijven blijft bleef gebleven
geven geeft gaf gegeven
komen komt kwam gekomen
nemen neemt nam genomen
onderzoeken onderzocht
schrijven schrijft schreef geschreven
staken staak
stemmen stemt stemde gestemd
stijgen stijgt steeg gestegen
sterven sterft stierf gestorven
verkopen verkoopt verkocht
verliezen verliest verloor verloren
vertrekken vertrekt vertrok vertrokken
winnen wint won gewonnen
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

/** Words that look alike, and of which one must not find the other. */
export const falseFriends = `
bom boom
bommen bomen
man maan
mannen manen
wet weet
wit wiet
bos boos
pot poot
rat raad
tak taak
zak zaak
zakken zaken
vis vies
rot rood
bot boot
kans kan
grens gren
koers koer
mens men
huis hui
prijs prij
les lees
las laas
bal baal
dal daal
dam daam
ram raam
hal haal
kap kaap
stal staal
stem steen
stel steel
spel speel
schot schoot
lot loot
rok rook
bond boon
kop koop
top toop
zon zoon
slot sloot
mis mies
lip liep
schip schiep
stap staap
bak baak
graf graaf
staf staaf
engels engel
veilig veiligheid
werk werkloos
stad staat
lid lied
regen regering
kind kin
kamer kam
nationaal nationalist
`
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [string, string]);
