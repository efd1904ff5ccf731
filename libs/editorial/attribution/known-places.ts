import { fold } from './fold.js';

/**
 * Places that agencies use without a region, as written in English, Dutch, German, French, Spanish, Italian,
 * Portuguese and the Nordic languages. A dateline is recognised by them only if nothing else distinguishes it from a
 * sentence ("Wien – Im Prozess ..."): other places are recognised by their context.
 */
export const knownPlaces = listed(
  [
    'Amsterdam|Rotterdam|Den Haag|The Hague|Haag|La Haye|La Haya|Utrecht|Eindhoven|Groningen|Tilburg|Almere|Breda|Nijmegen|Apeldoorn|Arnhem|Enschede|Haarlem|Amersfoort|Zaanstad',
    "Zaandam|Haarlemmermeer|Hoofddorp|Schiphol|'s-Hertogenbosch|'s-Gravenhage|Den Bosch|Zwolle|Leiden|Zoetermeer|Maastricht|Dordrecht|Ede|Alphen aan den Rijn|Westland|Emmen|Alkmaar",
    'Delft|Venlo|Deventer|Sittard|Geleen|Helmond|Hilversum|Heerlen|Amstelveen|Lelystad|Purmerend|Roosendaal|Oss|Schiedam|Spijkenisse|Leeuwarden|Vlaardingen|Assen|Gouda|Middelburg',
    'Vlissingen|Terneuzen|Hoorn|Den Helder|Roermond|Weert|Veenendaal|Zeist|Nieuwegein|Katwijk|Noordwijk|Scheveningen|Zandvoort|IJmuiden|Velsen|Beverwijk|Harderwijk|Kampen|Meppel|Hoogeveen',
    'Heerenveen|Sneek|Drachten|Delfzijl|Veendam|Winschoten|De Bilt|Soest|Bussum|Naarden|Wageningen|Doetinchem|Winterswijk|Almelo|Hengelo|Oldenzaal|Waalwijk|Bergen op Zoom|Moerdijk|Papendal',
    'Willemstad|Oranjestad|Philipsburg|Kralendijk|Paramaribo|Brussel|Bruxelles|Brussels|Brüssel|Antwerpen|Anvers|Antwerp|Gent|Gand|Ghent|Brugge|Bruges|Luik|Liège|Leuven|Louvain|Mechelen|Namen|Namur',
    'Charleroi|Bergen|Mons|Hasselt|Genk|Kortrijk|Oostende|Aalst|Sint-Niklaas|Zeebrugge|Zaventem|Luxemburg|Luxembourg|Berlin|Berlijn|Hamburg|München|Munich|Köln|Keulen|Cologne|Frankfurt',
    'Frankfurt/Main|Frankfurt am Main|Stuttgart|Düsseldorf|Dortmund|Essen|Leipzig|Bremen|Dresden|Hannover|Hanover|Nürnberg|Nuremberg|Duisburg|Bochum|Wuppertal|Bielefeld|Bonn|Münster|Karlsruhe|Mannheim',
    'Augsburg|Wiesbaden|Gelsenkirchen|Mönchengladbach|Braunschweig|Chemnitz|Kiel|Aachen|Aken|Halle|Magdeburg|Freiburg|Krefeld|Lübeck|Oberhausen|Erfurt|Mainz|Rostock|Kassel|Hagen|Saarbrücken|Potsdam',
    'Leverkusen|Oldenburg|Osnabrück|Heidelberg|Darmstadt|Regensburg|Paderborn|Würzburg|Wolfsburg|Göttingen|Ulm|Heilbronn|Ingolstadt|Trier|Jena|Cottbus|Schwerin|Flensburg|Wien|Vienna|Wenen|Vienne|Viena',
    'Graz|Linz|Salzburg|Innsbruck|Klagenfurt|Villach|Wels|St. Pölten|Dornbirn|Bregenz|Eisenstadt|Bern|Berne|Zürich|Zurich|Genf|Genève|Geneva|Ginebra|Ginevra|Basel|Basle|Lausanne|Luzern|Lugano|St. Gallen|Davos',
    'Paris|Parijs|Parigi|París|Lyon|Marseille|Toulouse|Nantes|Strasbourg|Straatsburg|Straßburg|Estrasburgo|Montpellier|Bordeaux|Lille|Rijsel|Rennes|Reims|Calais|Cannes|Grenoble|Dijon|Le Havre|Le Mans',
    'Le Bourget|Saint-Denis|Saint-Étienne|Toulon|Ajaccio|Versailles|Monaco|Monte Carlo|Monte-Carlo|London|Londen|Londres|Londra|Lontoo|Manchester|Birmingham|Liverpool|Leeds|Sheffield|Bristol|Newcastle|Southampton',
    'Cambridge|Oxford|Brighton|Nottingham|Leicester|Windsor|Wimbledon|Edinburgh|Edinburg|Glasgow|Aberdeen|St Andrews|St. Andrews|Cardiff|Swansea|Belfast|Londonderry|Dublin|Dublijn|Cork|Lisbon|Lissabon|Lisboa|Lisbonne',
    'Lisbona|Porto|Madrid|Barcelona|Barcelone|Valencia|Sevilla|Seville|Zaragoza|Málaga|Bilbao|San Sebastián|Pamplona|Granada|Murcia|Palma|Palma de Mallorca|Las Palmas|Santiago de Compostela|La Coruña|Vigo|Oviedo|Gijón',
    'Valladolid|Salamanca|Toledo|Córdoba|Alicante|Cádiz|Gibraltar|Rome|Roma|Rom|Rooma|Milano|Milan|Milaan|Mailand|Napoli|Naples|Napels|Torino|Turin|Turijn|Palermo|Genova|Genoa|Genua|Bologna|Firenze|Florence|Bari|Catania',
    'Venezia|Venice|Venetië|Venedig|Verona|Trieste|Padova|Brescia|Parma|Perugia|Cagliari|Lampedusa|Vaticaanstad|Vatican City|Vatikanstadt|Città del Vaticano|Cité du Vatican|Ciudad del Vaticano|Valletta|Copenhagen|København',
    'Kopenhagen|Copenhague|Kööpenhamina|Aarhus|Århus|Odense|Aalborg|Esbjerg|Oslo|Bergen|Trondheim|Stavanger|Tromsø|Stockholm|Tukholma|Göteborg|Gothenburg|Malmö|Uppsala|Helsinki|Helsingfors|Tampere|Turku|Oulu|Espoo|Vantaa',
    'Reykjavik|Reykjavík|Tórshavn|Nuuk|Tallinn|Tallinna|Riga|Riika|Rīga|Vilnius|Vilna|Warsaw|Warszawa|Warschau|Varsovie|Varsovia|Kraków|Krakow|Krakau|Gdańsk|Gdansk|Danzig|Poznań|Wrocław|Łódź|Katowice|Praha|Prague|Praag|Prag|Praga|Brno',
    'Ostrava|Bratislava|Budapest|Boedapest|Bucharest|Boekarest|Bukarest|București|Bucarest|Sofia|Belgrade|Belgrado|Belgrad|Beograd|Zagreb|Sarajevo|Ljubljana|Skopje|Pristina|Tirana|Podgorica|Dubrovnik|Athens|Athene|Athen',
    'Athènes|Atenas|Atene|Ateena|Thessaloniki|Piraeus|Nicosia|Larnaca|Istanbul|Istanboel|Ankara|Izmir|Antalya|Diyarbakir|Gaziantep|Moscow|Moskou|Moskau|Moscou|Moscú|Mosca|Moskva|Moskova|St. Petersburg|St Petersburg|Sint-Petersburg',
    'Sochi|Kazan|Vladivostok|Grozny|Kyiv|Kiev|Kiew|Kiova|Lviv|Odesa|Odessa|Kharkiv|Donetsk|Luhansk|Mariupol|Kherson|Simferopol|Minsk|Chisinau|Tbilisi|Yerevan|Baku|Tashkent|Almaty|Astana|Bishkek|Dushanbe|Ashgabat',
    'Kabul|Kaboel|Kandahar|Herat|Islamabad|Karachi|Lahore|Peshawar|Quetta|Rawalpindi|New Delhi|Neu-Delhi|Nieuw-Delhi|Nueva Delhi|Delhi|Mumbai|Bombay|Calcutta|Kolkata|Chennai|Madras|Bangalore|Bengaluru|Hyderabad|Ahmedabad',
    'Srinagar|Jammu|Lucknow|Patna|Bhopal|Chandigarh|Guwahati|Jaipur|Nagpur|Kathmandu|Thimphu|Dhaka|Colombo|Rangoon|Yangon|Naypyitaw|Bangkok|Phuket|Hanoi|Ho Chi Minh City|Da Nang|Phnom Penh|Vientiane|Kuala Lumpur|Singapore',
    'Singapur|Singapour|Jakarta|Bandung|Surabaya|Denpasar|Banda Aceh|Dili|Manila|Cebu|Davao|Brunei|Bandar Seri Begawan|Beijing|Peking|Pékin|Pekín|Pechino|Shanghai|Guangzhou|Shenzhen|Tianjin|Wuhan|Chongqing|Chengdu|Lhasa|Urumqi',
    'Hong Kong|Hongkong|Macau|Taipei|Kaohsiung|Seoul|Seoel|Busan|Pusan|Incheon|Pyongyang|Panmunjom|Tokyo|Tokio|Osaka|Kyoto|Nagoya|Sapporo|Fukuoka|Hiroshima|Nagasaki|Ulan Bator|Ulaanbaatar|Sydney|Melbourne|Brisbane|Perth',
    'Adelaide|Canberra|Darwin|Hobart|Auckland|Wellington|Christchurch|Suva|Port Moresby|Honiara|Noumea|Apia|Jerusalem|Jeruzalem|Jérusalem|Gerusalemme|Tel Aviv|Haifa|Ramallah|Bethlehem|Hebron|Nablus|Jenin|Gaza|Gaza City|Gaza-Stad|Rafah',
    'Khan Younis|Amman|Beirut|Beiroet|Beyrouth|Damascus|Damas|Damaskus|Aleppo|Baghdad|Bagdad|Basra|Mosul|Erbil|Najaf|Fallujah|Karbala|Tehran|Teheran|Téhéran|Isfahan|Riyadh|Riad|Riyad|Jeddah|Mecca|Mekka|Medina|Dubai|Abu Dhabi|Doha|Manama',
    'Bahrain|Kuwait|Kuwait City|Muscat|Sanaa|Sana|Aden|Cairo|Caïro|Kairo|Le Caire|El Cairo|Alexandria|Tripoli|Benghazi|Tunis|Algiers|Alger|Algier|Argel|Rabat|Casablanca|Marrakech|Nouakchott|Dakar|Bamako|Niamey|Ouagadougou|Abidjan|Accra',
    'Lome|Cotonou|Lagos|Abuja|Kano|Maiduguri|Yaounde|Douala|Libreville|Brazzaville|Kinshasa|Luanda|Windhoek|Gaborone|Johannesburg|Pretoria|Cape Town|Kaapstad|Kapstadt|Durban|Soweto|Maseru|Mbabane|Maputo|Harare|Lusaka|Lilongwe|Blantyre',
    'Antananarivo|Port Louis|Nairobi|Mombasa|Kampala|Entebbe|Kigali|Bujumbura|Dar es Salaam|Dodoma|Zanzibar|Addis Ababa|Addis Abeba|Asmara|Djibouti|Mogadishu|Hargeisa|Khartoum|Khartoem|Juba|Ndjamena|Bangui|Monrovia|Freetown|Conakry',
    'Bissau|Banjul|Praia|Washington|Washington, D.C.|New York|Nueva York|Nova Iorque|New York City|Los Angeles|San Francisco|San Diego|San Jose|Sacramento|Oakland|Chicago|Boston|Philadelphia|Detroit|Cleveland|Cincinnati|Pittsburgh|Buffalo',
    'Baltimore|Atlanta|Miami|Orlando|Tampa|New Orleans|Houston|Dallas|Fort Worth|San Antonio|Austin|Phoenix|Denver|Salt Lake City|Las Vegas|Seattle|Portland|Minneapolis|St. Paul|St Paul|Milwaukee|Indianapolis|St. Louis|St Louis|Kansas City',
    'Oklahoma City|Omaha|Memphis|Nashville|Charlotte|Raleigh|Columbus|Louisville|Honolulu|Anchorage|Redmond|Hollywood|Cape Canaveral|Princeton|Providence|Hartford|Newark|Brooklyn|Manhattan|Santa Clara|Palo Alto|Cupertino|Camp David|United Nations',
    'Verenigde Naties|Guantanamo Bay|San Juan|Toronto|Montreal|Montréal|Ottawa|Vancouver|Calgary|Edmonton|Winnipeg|Quebec|Québec|Quebec City|Halifax|Regina|Victoria|Mexico City|Mexico-Stad|Mexiko-Stadt|Ciudad de México|México|Mexico|Guadalajara',
    'Monterrey|Tijuana|Ciudad Juárez|Acapulco|Cancun|Guatemala|Guatemala City|San Salvador|Tegucigalpa|Managua|San José|Panama City|Panamá|Havana|La Habana|Santo Domingo|Port-au-Prince|Kingston|Nassau|Bridgetown|Port of Spain|Georgetown|Cayenne',
    'Caracas|Bogota|Bogotá|Medellín|Medellin|Cali|Quito|Guayaquil|Lima|Cuzco|La Paz|Sucre|Santa Cruz|Asunción|Asuncion|Montevideo|Montevidéu|Buenos Aires|Rosario|Mendoza|Santiago|Santiago de Chile|Valparaíso|Brasília|Brasilia|Rio de Janeiro|São Paulo',
    'Sao Paulo|Salvador|Recife|Porto Alegre|Belo Horizonte|Manaus|Belém|Curitiba|Fortaleza|Tenerife|Funchal|Ponta Delgada|Coimbra|Braga|Faro|Dhahran|Abha|Basra|Sharm el-Sheikh|Luxor|Ismailia|Sirte|Misrata|Goma|Bukavu|Mekele',
    'Aalsmeer|Achtkarspelen|Albrandswaard|Alblasserdam|Altena|Ameland|Asten|Baarle-Nassau|Baarn|Barendrecht|Barneveld|Beek|Bergeijk|Bernheze|Bladel|Blaricum|Bloemendaal|Bodegraven|Boekel|Borger|Borne|Boxtel|Brummen|Brunssum|Bunnik',
    'Bunschoten|Spakenburg|Capelle aan den IJssel|Castricum|Coevorden|Cranendonck|Culemborg|Dalfsen|Dantumadiel|De Fryske Marren|De Ronde Venen|De Wolden|Deurne|Diemen|Doesburg|Dongen|Drimmelen|Dronten|Duiven|Eemnes|Eersel|Eijsden|Elburg',
    'Emmeloord|Enkhuizen|Epe|Ermelo|Etten-Leur|Geertruidenberg|Geldrop|Gemert|Gennep|Gilze-Rijen|Goes|Goirle|Gorinchem|Gulpen|Haaksbergen|Halderberge|Hardenberg|Hardinxveld-Giessendam|Harlingen|Hattem|Heemskerk|Heemstede|Heerde',
    'Heeze|Heiloo|Hellendoorn|Hellevoetsluis|Hendrik-Ido-Ambacht|Hillegom|Hilvarenbeek|Hoek van Holland|Hulst|Jisp|Kaatsheuvel|Kapelle|Kerkrade|Krimpen aan den IJssel|Laarbeek|Landgraaf|Landsmeer|Laren|Leiderdorp|Leidschendam',
    'Leudal|Leusden|Lingewaard|Lisse|Lochem|Loon op Zand|Lopik|Losser|Maassluis|Medemblik|Meerssen|Middelharnis|Monnickendam|Montfoort|Naaldwijk|Nijkerk|Noordoostpolder|Nuenen|Nunspeet|Oegstgeest|Oirschot|Oisterwijk|Oosterhout|Ommen|Oostzaan',
    'Opmeer|Oudewater|Ouder-Amstel|Ouderkerk aan de Amstel|Papendrecht|Peel en Maas|Pijnacker|Raalte|Reusel|Rheden|Rhenen|Ridderkerk|Rijssen|Rijswijk|Roosendaal|Rozendaal|Rucphen|Schagen|Scherpenzeel|Schiermonnikoog|Schijndel|Simpelveld',
    'Sliedrecht|Sluis|Someren|Son en Breugel|Stadskanaal|Staphorst|Stede Broec|Steenbergen|Steenwijk|Ter Apel|Terschelling|Texel|Tholen|Tiel|Tubbergen|Twenterand|Tynaarlo|Uden|Uitgeest|Uithoorn|Urk|Vaals|Valkenburg|Valkenswaard|Veere|Veghel',
    'Veldhoven|Vlieland|Volendam|Voorburg|Voorschoten|Vorden|Vught|Waalre|Waddinxveen|Wassenaar|Weesp|Wierden|Wijchen|Wijk aan Zee|Wijk bij Duurstede|Wijdemeren|Woensdrecht|Woerden|Woudenberg|Zaltbommel|Zandvoort|Zeewolde|Zevenaar|Zierikzee',
    'Zuidplas|Zundert|Zutphen|Zwijndrecht|Bonaire|Saba|Sint Eustatius|Sint Maarten|Curaçao|Aruba|Eupen|Ieper|Roeselare|Turnhout|Waver|Doornik|Tournai|Verviers|Aarlen|Dendermonde|Vilvoorde|Halle|Tienen|Sint-Truiden|Tongeren|Knokke|Blankenberge|De Panne',
    "Mar del Plata|Citta' del Vaticano|Santoña|Peoria|Tucson|Albuquerque|El Paso|Tulsa|Wichita|Des Moines|Sioux City|Sioux Falls|Dodge City|Fresno|Long Beach|Anaheim|Pasadena|Burbank|Malibu|Santa Barbara|Santa Monica|Berkeley|San Mateo|Mountain View|Menlo Park|Sunnyvale|Reno|Boise|Spokane|Tacoma",
    'Eugene|Helena|Cheyenne|Fargo|Madison|Green Bay|Grand Rapids|Lansing|Ann Arbor|Dearborn|Toledo|Dayton|Akron|Canton|Youngstown|Erie|Rochester|Syracuse|Albany|New Haven|Stamford|Greenwich|Worcester|Foxborough|Foxboro|Augusta',
    'Burlington|Montpelier|Wilmington|Dover|Annapolis|Richmond|Norfolk|Charleston|Savannah|Jacksonville|Tallahassee|Gainesville|Daytona Beach|West Palm Beach|Palm Beach|Fort Lauderdale|Key West|Birmingham|Montgomery|Jackson|Baton Rouge|Little Rock',
    'Knoxville|Chattanooga|Lexington|Frankfort|Springfield|Jefferson City|Lincoln|Topeka|Amarillo|Lubbock|Waco|Galveston|Corpus Christi|Santa Fe|Flagstaff|Scottsdale|Colorado Springs|Juneau|Fairbanks|East Rutherford|Jersey City|Trenton',
    "Atlantic City|Harrisburg|Allentown|Scranton|Yellowknife|Whitehorse|Iqaluit|Saskatoon|Hamilton|Windsor|Kitchener|Fredericton|Moncton|Saint John|St. John's|Charlottetown|Sudbury|Thunder Bay|Trois-Rivières|Sherbrooke|Gatineau|Laval|Kelowna|Banff",
    'Cairns|Townsville|Gold Coast|Geelong|Ballarat|Launceston|Alice Springs|Dunedin|Queenstown|Hamilton|York|Coventry|Bradford|Hull|Plymouth|Sunderland|Norwich|Exeter|Portsmouth|Wolverhampton|Stoke-on-Trent|Dundee|Inverness|Newport|Derry',
    'Ried|Traun|Steyr|Wiener Neustadt|Klosterneuburg|Schwechat|Lustenau|Feldkirch|Kitzbühel|Gumpoldskirchen|Spielfeld|Offenburg|Greifswald|Garmisch-Partenkirchen|Bayreuth|Konstanz|Winterthur|St. Moritz|Thun|Biel|Montreux|Nyon|Neuchâtel|Delémont',
    'Nîmes|Metz|Nancy|Brest|Caen|Rouen|Amiens|Angers|Orléans|Limoges|Poitiers|Avignon|Perpignan|Bayonne|Biarritz|Bastia|Fort-de-France|Nouméa|Papeete|Mayotte|Lomé|Yaoundé|Aalen|Siena|Pisa|Rimini|Ancona|Lecce|Taranto|Messina|Trento|Bolzano',
    "Udine|Modena|Bergamo|Monza|Imola|Maranello|Vicenza|Pescara|L'Aquila|Huelva|Almería|Jaén|León|Burgos|Logroño|Vitoria|Badajoz|Cáceres|Mérida|Albacete|Castellón|Tarragona|Girona|Lleida|Lleida|Santander|Pontevedra|Lugo|Ourense|Gavá|Ceuta|Melilla|Ibiza",
    'Drammen|Kristiansand|Bodø|Hamar|Lillehammer|Fredrikstad|Ålesund|Molde|Haugesund|Longyearbyen|Linköping|Norrköping|Örebro|Västerås|Jönköping|Umeå|Luleå|Kiruna|Visby|Helsingborg|Lund|Kalmar|Karlstad|Falun|Östersund|Lahti|Kuopio|Jyväskylä|Pori|Vaasa',
    'Rovaniemi|Lappeenranta|Joensuu|Kotka|Kouvola|Savonlinna|Mariehamn|Maarianhamina|Roskilde|Vejle|Kolding|Horsens|Randers|Viborg|Herning|Silkeborg|Helsingør|Hillerød|Billund|Rønne|Tartu|Pärnu|Narva|Daugavpils|Liepāja|Kaunas|Klaipėda|Šiauliai',
    'Lublin|Szczecin|Bydgoszcz|Białystok|Rzeszów|Toruń|Gdynia|Sopot|Zakopane|Plzeň|Olomouc|Liberec|Karlovy Vary|Košice|Žilina|Debrecen|Szeged|Pécs|Győr|Miskolc|Cluj|Cluj-Napoca|Iași|Timișoara|Constanța|Brașov|Plovdiv|Varna|Novi Sad|Niš|Banja Luka|Mostar|Rijeka|Maribor|Koper',
    "Bali|Macao|Lisbonne|Saigon|Hô-Chi-Minh-Ville|Singapoer|Djakarta|Kaapstad|Tirana|Vaduz|San Marino|Andorra la Vella|Vatican|Mojave|Sapporo|Saitama|Yokohama|Kobe|Sendai|Okinawa|Naha|Daegu|Daejeon|Gwangju|Jeju|Ulsan|Sejong|Xi'an|Nanjing|Hangzhou|Harbin|Dalian|Qingdao|Kunming|Sanya|Haikou|Hangzhou|Zhengzhou|Changsha|Fuzhou|Xiamen",
    'Havanna|Duschanbe|Kabul|Bozen|Meran|Koblenz|Raqqa|Kobane|Kobani|Homs|Idlib|Lesbos|Samos|Kos|Rhodes|Rhodos|Kreta|Crete|Leoben|Mariazell|Bad Ischl|Kufstein|Lienz|Judenburg|Leibnitz|Indian Wells|Neusiedl am See|Zell am See',
    "Katmandu|Phnom-Penh|Mexico|Tenerife|Teneriffa|Mallorca|Sevilla|Lagos|Tripolis|Colombo|Bagdad|Basra|Damas|Teherán|Bogotà|L’Avana|L'Avana|Caracas|Pechino|Nuova Delhi|Varsavia|Bruxelas|Moscovo|Pequim|Nova Deli|Berlim|Roma",
    'Москва|Санкт-Петербург|Киев|Київ|Минск|Львів|Харків|Одеса|Донецк|Лондон|Вашингтон|Париж|Берлин|Пекин|Токио|Брюссель|Нью-Йорк|София|Белград|Београд|Скопје|Астана|Алматы|Ташкент|Баку|Ереван|Тбилиси|Кишинев',
    'Αθήνα|Θεσσαλονίκη|Λευκωσία|Πειραιάς|Πάτρα|Λονδίνο|Παρίσι|Βερολίνο|Βρυξέλλες|Ρώμη|Μόσχα|Ουάσιγκτον|Νέα Υόρκη|Άγκυρα|Κωνσταντινούπολη',
    'القاهرة|الرياض|دبي|أبوظبي|أبو ظبي|الدوحة|الكويت|المنامة|مسقط|صنعاء|عدن|عمان|بيروت|دمشق|حلب|بغداد|أربيل|القدس|غزة|رام الله|طرابلس|بنغازي|تونس|الجزائر|الرباط|الدار البيضاء|نواكشوط|الخرطوم|لندن|باريس|واشنطن|نيويورك|موسكو|بكين|طهران|أنقرة|اسطنبول|إسطنبول|برلين|روما|مدريد|بروكسل|جنيف|فيينا|طوكيو|كييف|جدة|مكة|نيقوسيا|الأمم المتحدة',
    'ירושלים|תל אביב|नई दिल्ली|मुंबई|लखनऊ|कोलकाता',
  ].join('|'),
);

const keys = new Set(knownPlaces.map(fold));

/** Whether a name is a place that agencies commonly file from. */
export function isKnownPlace(name: string): boolean {
  return keys.has(fold(name));
}

/** Whether the places of a story are known; next to a known place, another may be unknown: "Grödig/Graz". */
export function areKnownPlaces(names: readonly string[]): boolean {
  return names.some(isKnownPlace);
}

function listed(names: string): readonly string[] {
  return names.split('|');
}
