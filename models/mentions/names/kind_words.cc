#include "models/mentions/names/kind_words.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

#include "models/language/words/words.hpp"

namespace synoptic::mentions {
namespace {

struct List {
  std::string_view lang;
  std::string_view stems;
  std::string_view words;
};

// Words that inflect are given by a stem that no other word begins with, short ones in full.
constexpr List kLists[] = {
    {"en",
     "republic democrat conservativ socialist communist independen administrat associat organi "
     "corporat committ commission universit academ ministr governor government parliament "
     "congression senator assembl investment environment international national education "
     "technolog econom american inquisit principal",
     "house houses white council board office bureau agency agencies service services department "
     "court courts justice supreme high law act acts bill treaty agreement accord compromise "
     "convention amendment constitution declaration chapter party labor labour liberal union "
     "congress senate cabinet federation league alliance coalition confederation society club "
     "institute institution college school faculty library museum gallery theatre theater hall "
     "center centre hospital church cathedral abbey chapel temple mosque bible testament gospel "
     "company group holdings limited bank bonds fund funds trust exchange market street avenue "
     "road lane square plaza park garden gardens bridge tower palace castle gate station airport "
     "port harbour harbor bay gulf sea seas ocean river lake creek mount mountain mountains hill "
     "hills valley rift fault desert forest island islands peninsula cape coast canal north south "
     "east west northern southern eastern western central middle upper lower great greater new "
     "old first second third last grand royal imperial federal state states united kingdom empire "
     "republics dynasty duchy county city town village province district region territory land "
     "lands world earth nation nations country people peoples native indigenous age ages era "
     "period century sixties seventies eighties nineties twenties thirties forties fifties day "
     "days night morning week year years reign war wars battle revolution uprising massacre siege "
     "game games cup championship championships tournament open award awards prize medal order "
     "mission project program programme plan initiative campaign approach strategy review report "
     "guide journal gazette times news post press magazine book books story tale song songs show "
     "series film movie album music band orchestra festival fair exhibition heritage culture art "
     "arts science sciences research studies history health safety security defense defence army "
     "navy force forces guard police fleet air marine secretary minister ministers chief head "
     "chair director officer official spokesman spokesperson reverend father mother brother "
     "brothers sister sisters saint holy catholic orthodox protestant christian christians jewish "
     "jews muslim muslims islamic buddhist arab arabs latin black blue red green golden silver "
     "copper iron stone bronze things thing heaven powers power compact model system network "
     "website web internet online application app mobile phone census election elections vote "
     "community movement front rights freedom peace business industry energy oil gas steel "
     "motor railway railways airlines airways line route highway"},
    {"it",
     "repubblic democratic conservator socialist comunist associazion organizzazion commission "
     "universit accademi minister govern parlament internazional nazional istituzion fondazion "
     "settentrional meridional oriental occidental",
     "casa camera bianca consiglio ufficio agenzia servizio servizi dipartimento corte tribunale "
     "giustizia suprema alta legge atto trattato accordo compromesso convenzione emendamento "
     "costituzione partito laburista liberale unione congresso senato gabinetto federazione lega "
     "alleanza coalizione società club istituto collegio scuola facoltà biblioteca museo galleria "
     "teatro centro ospedale chiesa cattedrale abbazia cappella tempio bibbia testamento vangelo "
     "compagnia gruppo banca fondo fondi borsa via viale piazza parco giardino giardini ponte "
     "torre palazzo castello porta stazione aeroporto porto baia golfo mare mari oceano fiume lago "
     "monte monti montagna colle colli valle faglia deserto foresta isola isole penisola capo "
     "costa canale nord sud est ovest centrale medio alto basso grande nuovo nuova vecchio primo "
     "prima secondo reale imperiale federale stato stati uniti regno impero dinastia ducato contea "
     "città provincia distretto regione territorio terra mondo mondiale età era periodo secolo "
     "giorno notte settimana guerra battaglia rivoluzione strage giochi coppa campionato premio "
     "ordine progetto programma piano guida giornale rivista libro storia canzone film serie "
     "esercito marina forza forze polizia segretario ministro capo direttore santo santa sacro "
     "cattolica ortodossa cristiana cristiani ebrei musulmani arabi movimento fronte protezione "
     "accampamento principato terrore difesa interno esteri salute ambiente papa imperatore"},
    {"id",
     "kementeri pemerintah kepresiden kerajaan kekaisaran persatuan perserikat perjanjian "
     "pertandingan penyelidik universitas akademi",
     "rumah gedung putih dewan kantor badan dinas layanan departemen mahkamah pengadilan agung "
     "tinggi kehakiman hukum undang undang-undang traktat kesepakatan konvensi amandemen "
     "konstitusi partai buruh liberal serikat uni kongres senat kabinet federasi liga aliansi "
     "koalisi organisasi asosiasi perhimpunan lembaga institut sekolah fakultas perpustakaan "
     "museum galeri teater balai pusat sakit gereja katedral biara kapel kuil masjid alkitab "
     "kitab injil perusahaan grup kelompok bank obligasi dana bursa jalan alun-alun taman jembatan "
     "menara istana kastil gerbang stasiun bandara pelabuhan teluk laut samudra sungai danau "
     "gunung pegunungan bukit lembah celah patahan gurun hutan pulau kepulauan semenanjung tanjung "
     "pantai kanal terusan utara selatan timur barat tengah tenggara laut daya hulu hilir besar "
     "raya baru lama pertama kedua federal negara bagian republik dinasti kadipaten county kota "
     "desa provinsi distrik kabupaten wilayah daerah tanah dunia bumi bangsa orang kaum suku "
     "rakyat masyarakat pribumi zaman era masa abad hari malam minggu pemilu pemilihan perang "
     "pertempuran revolusi pembantaian permainan olimpiade piala kejuaraan penghargaan medali "
     "proyek program rencana kampanye kajian ulasan laporan panduan jurnal surat kabar koran "
     "majalah buku cerita lagu acara seri film album musik festival warisan budaya seni ilmu "
     "sejarah kesehatan keamanan pertahanan angkatan darat udara armada polisi pasukan sekretaris "
     "menteri kepala ketua direktur juru pejabat kaisar santo santa suci katolik ortodoks kristen "
     "yahudi muslim islam budha arab latin hitam biru merah hijau emas perak tembaga besi batu "
     "perunggu lingkungan komunitas gerakan front hak bentuk tenaga kerja anak konservatif "
     "demokrat"},
    {"de",
     "republik demokrat konservativ sozial kommunist verein organisation kommission universität "
     "akademi minist regierung parlament abgeordnet senat bundes landes staats national "
     "international gesellschaft",
     "haus häuser rat rates amt büro agentur dienst dienste abteilung gericht gerichtshof gerichts "
     "recht gesetz gesetzes gesetze vertrag vertrags abkommen kompromiss konvention verfassung "
     "partei union kongress kabinett föderation liga allianz koalition bund verband klub institut "
     "schule bibliothek museum galerie theater halle zentrum krankenhaus kirche dom abtei kapelle "
     "tempel moschee bibel testament evangelium firma konzern gruppe bank anleihen fonds börse "
     "straße platz park garten gärten brücke turm kerker palast schloss burg tor bahnhof flughafen "
     "hafen bucht golf meer meere see ozean fluss strom kanal berg berge gebirge hügel tal graben "
     "bruch kreis wüste wald insel inseln halbinsel kap küste norden süden osten westen nord süd "
     "ost west mittel ober unter groß neu alt erste zweite könig königin kaiser königreich reich "
     "kaiserreich dynastie herzogtum grafschaft stadt dorf provinz bezirk region gebiet land "
     "länder "
     "welt erde nation nationen volk völker ureinwohner zeit zeitalter ära jahrhundert tag tage "
     "nacht woche krieg kriege schlacht revolution spiele spiel pokal meisterschaft preis orden "
     "projekt programm plan kampagne bericht führer zeitung zeitschrift blatt buch bücher "
     "geschichte "
     "lied show serie film album musik orchester messe ausstellung erbe kultur kunst wissenschaft "
     "gesundheit sicherheit verteidigung armee marine luftwaffe flotte polizei chef leiter "
     "direktor "
     "heilige heiligen katholisch christen juden muslime araber bewegung front rechte frieden "
     "wirtschaft energie bahn linie fokus bezug aufgabe drang vater mutter bruder schwester"},
    {"fr",
     "républi démocrat conservat socialist communist associat organisat commission universit "
     "académi minist gouvernem parlement internation nation institu fondat",
     "maison chambre blanche conseil bureau agence service services département cour tribunal "
     "justice suprême haute loi acte traité accord compromis convention amendement constitution "
     "parti travailliste libéral union congrès sénat cabinet fédération ligue alliance coalition "
     "société club collège école faculté bibliothèque musée galerie théâtre salle centre hôpital "
     "église cathédrale abbaye chapelle temple mosquée bible testament évangile compagnie groupe "
     "banque fonds bourse rue avenue place parc jardin jardins pont tour palais château porte gare "
     "aéroport port baie golfe mer mers océan fleuve rivière lac mont monts montagne montagnes "
     "colline vallée faille désert forêt île îles péninsule cap côte canal nord sud est ouest "
     "central centrale moyen haut bas grand grande nouveau nouvelle vieux premier première second "
     "royal royale impérial fédéral état états unis royaume empire dynastie duché comté ville "
     "province district région territoire terre monde mondial âge ère période siècle jour nuit "
     "semaine guerre bataille révolution massacre jeux coupe championnat prix ordre projet "
     "programme plan guide journal revue livre histoire chanson film série armée marine force "
     "forces police secrétaire chef directeur saint sainte sacré catholique orthodoxe chrétien "
     "chrétiens juif juifs musulmans arabes mouvement front défense intérieur santé environnement "
     "empereur terreur"},
    {"es",
     "repúblic democrát demócrat conservador socialist comunist asociacion asociación organizac "
     "comision comisión universi academi minister gobier parlament internacional nacional institu "
     "fundación septentrional meridional oriental occidental",
     "casa cámara blanca consejo oficina agencia servicio servicios departamento corte tribunal "
     "justicia suprema alto alta ley acta tratado acuerdo compromiso convención enmienda "
     "constitución partido laborista liberal unión congreso senado gabinete federación liga "
     "alianza "
     "coalición sociedad club instituto colegio escuela facultad biblioteca museo galería teatro "
     "centro hospital iglesia catedral abadía capilla templo mezquita biblia testamento evangelio "
     "compañía grupo banco fondo fondos bolsa calle avenida plaza parque jardín jardines puente "
     "torre palacio castillo puerta estación aeropuerto puerto bahía golfo mar mares océano río "
     "lago monte montes montaña montañas colina valle falla desierto bosque isla islas península "
     "cabo costa canal norte sur este oeste central medio media bajo gran grande nuevo nueva viejo "
     "primer primero primera segundo real imperial federal estado estados unidos reino imperio "
     "dinastía ducado condado ciudad provincia distrito región territorio tierra mundo mundial "
     "edad "
     "era período siglo día noche semana guerra batalla revolución masacre juegos copa campeonato "
     "premio orden proyecto programa plan guía diario periódico revista libro historia canción "
     "película serie ejército marina armada fuerza fuerzas policía secretario jefe director san "
     "santo santa sagrado católica ortodoxa cristiana cristianos judíos musulmanes árabes "
     "movimiento frente defensa interior exteriores salud ambiente emperador papa inglés española "
     "español terror"},
    {"pt",
     "repúblic democrat conservador socialist comunist associaç organizaç comiss universi academi "
     "ministér govern parlament internaciona naciona institu fundação setentriona meridiona "
     "orienta ocidenta",
     "casa câmara branca conselho escritório agência serviço serviços departamento corte tribunal "
     "justiça suprema supremo alta alto lei ato tratado acordo compromisso convenção emenda "
     "constituição partido trabalhista liberal união congresso senado gabinete federação liga "
     "aliança coalizão sociedade clube instituto colégio escola faculdade biblioteca museu galeria "
     "teatro centro hospital igreja catedral abadia capela templo mesquita bíblia testamento "
     "evangelho companhia grupo banco fundo fundos bolsa rua avenida praça parque jardim jardins "
     "ponte torre palácio castelo porta estação aeroporto porto baía golfo mar mares oceano rio "
     "lago monte montes montanha montanhas colina vale falha deserto floresta ilha ilhas península "
     "cabo costa canal norte sul leste oeste central médio média baixo grande novo nova velho "
     "primeiro primeira segundo real imperial federal estado estados unidos reino império dinastia "
     "ducado condado cidade província distrito região território terra mundo mundial idade era "
     "período século dia noite semana guerra batalha revolução massacre jogos copa campeonato "
     "prêmio ordem projeto programa plano guia diário jornal revista livro história canção filme "
     "série exército marinha força forças polícia secretário chefe diretor são santo santa sagrado "
     "católica ortodoxa cristã cristãos judeus muçulmanos árabes movimento frente defesa interior "
     "saúde ambiente imperador papa terror"},
    {"nl",
     "republi democra conserva sociali communi verenig organisat commissi universit academi "
     "minist regering parlement internationa nationa",
     "huis raad bureau agentschap dienst afdeling hof gerechtshof rechtbank wet verdrag akkoord "
     "grondwet partij unie congres senaat kabinet federatie liga alliantie coalitie maatschappij "
     "club instituut school bibliotheek museum theater centrum ziekenhuis kerk kathedraal abdij "
     "kapel tempel moskee bijbel testament bedrijf groep bank fonds beurs straat plein park tuin "
     "brug toren paleis kasteel poort station luchthaven haven baai golf zee oceaan rivier meer "
     "berg bergen heuvel dal vallei woestijn bos eiland eilanden schiereiland kaap kust kanaal "
     "noord zuid oost west noorden zuiden oosten westen midden groot nieuw oud eerste tweede "
     "koninklijk koninklijke rijk koninkrijk keizerrijk dynastie hertogdom graafschap stad dorp "
     "provincie district regio gebied land landen wereld aarde tijd tijdperk eeuw dag nacht week "
     "oorlog slag revolutie spelen beker kampioenschap prijs orde project programma plan gids "
     "krant tijdschrift boek geschiedenis lied film serie leger marine luchtmacht politie chef "
     "directeur heilige katholieke christelijke christenen joden moslims arabieren beweging front"},
    {"ru",
     "республик демократ консерватив консерватор социалист коммунист ассоциац организац "
     "комисси комитет университет академи министерств правительств парламент международн "
     "национальн институт северн южн восточн западн центральн верхн нижн больш королев "
     "королевск император имперс федерал федерац государств соединенн конгресс сенат палат "
     "агентств департамент верховн юстиц договор соглашен конвенц поправк конституц "
     "лейборист либерал альянс коалиц обществ колледж факультет библиотек галере театр "
     "больниц собор аббатств часовн мечет евангели компани кинокомпан корпорац проспект "
     "площад вокзал станци аэропорт залив остров полуостров побереж династи герцогств "
     "графств провинц област регион территори всемирн племен период престол господств "
     "правлен сражен революц чемпионат проект программ кампани журнал полици секретар "
     "министр директор представител католи православн христиан мусульман движен оборон "
     "внутренн здравоохранен кабинет господ",
     "дом дома доме день дня ночь мир мира мире море моря морей морем тихий тихого тихом "
     "океан океана океане река реки реке рек рекой озеро озера озере гора горы горе гор "
     "холм холма холмы долина долины разлом разлома пустыня пустыни лес леса мыс мыса "
     "канал канала город города городе округ округа район района земля земли земле народ "
     "народа эпоха эпохи век века война войны войне битва битвы битве резня резни игры игр "
     "кубок кубка премия премии орден ордена план плана доклад доклада обзор обзора газета "
     "газеты книга книги история истории песня песни фильм фильма серия серии армия армии "
     "флот флота сила силы сил гвардия гвардии глава главы святой святая святого евреи "
     "евреев араб арабы арабов фронт фронта среда среды новый новая новое новой нового "
     "новые новых старый старая старой старого первый первая первой второй вторая второго "
     "третий третьего средний средняя средней среднего малый малая малой великий великая "
     "великой великого штат штаты штатов штатах союз союза союзе совет совета совете бюро "
     "служба службы суд суда суде судом закон закона законом партия партии партией лига "
     "лиги клуб клуба школа школы музей музея зал зала центр центра центре церковь церкви "
     "храм храма библия библии завет завета заветом группа группы банк банка банком биржа "
     "биржи фонд фонда улица улицы парк парка сад сада мост моста башня башни двор дворец "
     "дворца дворце замок замка ворота ворот порт порта бухта бухты король короля королем "
     "белый белого белом фон "
     "ван"},
    {"tr",
     "cumhuriyet demokrat muhafazakar sosyalist komünist derneğ örgüt komisyon komite "
     "üniversite akademi bakanl bakan hükümet hükumet hükûmet parlamento uluslararas kuzey "
     "güney merkez yukarı büyük küçük birinci ikinci imparator federal devlet birleşik "
     "birliğ birliğ kongre senato meclis konsey daire mahkeme yüksek adalet antlaşma "
     "anlaşma sözleşme uzlaşma imtiyaz anayasa liberal ittifak koalisyon topluluğ cemiyet "
     "enstitü fakülte kütüphane tiyatro hastane kilise katedral manastır şirket tahvil "
     "sokağ meydan istasyon havaliman körfez deniz okyanus krallığ hanedan düklüğ kontluğ "
     "belediye eyalet toprak yüzyıl muharebe katliam şampiyona program kampanya gazete "
     "donanma kuvvet muhafız sekreter müsteşar katolik ortodoks hristiyan yahudi müslüman "
     "hareket savunma içişler dışişler başlıca yönetim",
     "ev evi saray sarayı kale kalesi kapı kapısı köprü köprüsü kule kulesi park parkı "
     "bahçe bahçesi cadde caddesi borsa borsası fon fonu banka bankası grup grubu kitap "
     "kitabı kitap ahit incil cami camii okul okulu kolej koleji kulüp kulübü salon salonu "
     "merkez merkezi galeri müze müzesi lig ligi parti partisi işçi yasa yasası kanun "
     "kanunu servis servisi ajans ajansı büro bürosu kurul kurulu kral kralı yeni eski "
     "orta aşağı doğu doğusu batı batısı ulus ulusal vakfı liman limanı nehir nehri göl "
     "gölü dağ dağı dağları tepe tepesi vadi vadisi fay hattı hat çöl çölü orman ormanı "
     "ada adası adaları burun burnu kıyı kanal kanalı şehir şehri kent kenti köy köyü il "
     "ili bölge bölgesi dünya halk halkı yerli çağ çağı dönem dönemi gün günü gece savaş "
     "savaşı devrim devrimi oyun oyunları kupa kupası ödül ödülü proje projesi plan planı "
     "rapor raporu rehber rehberi dergi dergisi tarih tarihi şarkı film dizi ordu ordusu "
     "polis vali valisi başkan başkanı müdür müdürü aziz kutsal arap araplar cephe cephesi "
     "sağlık çevre millet halkla"},
};

}  // namespace

KindWords::KindWords(std::string_view lang) {
  const auto* const list = std::ranges::find(kLists, lang, &List::lang);
  if (list == std::end(kLists)) return;
  for (language::Word& word : language::SplitWords(list->stems, lang))
    stems_.push_back(std::move(word.form));
  for (language::Word& word : language::SplitWords(list->words, lang))
    words_.push_back(std::move(word.form));
  std::ranges::sort(words_);
}

const KindWords& KindWords::Of(std::string_view lang) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<const KindWords>, std::less<>> all;
  const std::lock_guard lock(mutex);
  const auto found = all.find(lang);
  if (found != all.end()) return *found->second;
  return *all.emplace(lang, std::make_unique<const KindWords>(lang)).first->second;
}

bool KindWords::Has(std::string_view form) const {
  return std::ranges::binary_search(words_, form) ||
         std::ranges::any_of(stems_, [&](std::string_view stem) { return form.starts_with(stem); });
}

}  // namespace synoptic::mentions
