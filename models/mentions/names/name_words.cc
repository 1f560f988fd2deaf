#include "models/mentions/names/name_words.hpp"

#include <unicode/dtfmtsym.h>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "models/language/icu.hpp"
#include "models/language/traits.hpp"
#include "models/language/units/abbreviations.hpp"
#include "models/language/words/word_list.hpp"
#include "models/language/words/words.hpp"

namespace synoptic::mentions {
namespace {

// Lists have single spaces between their words.
struct Rules {
  std::string_view lang;
  std::string_view titles;
  std::string_view no_names;  // Besides function words that begin sentences (abbreviations.hpp).
  std::string_view prepositions = "";  // Particles that are everyday words here.
};

constexpr std::string_view kParticles =
    "de da do dos das del della delle dello dei degli di du van von vom zu zur af av bin ibn ben "
    "bint al el ter ten d";
constexpr std::string_view kInnerParticles = "la las los le der den dem";  // "de la", "van der".

// Not in sentence-initial position only: "Ieri Macron", "Gestern Abend".
constexpr Rules kRules[] = {
    {"en",
     "mr mrs ms miss dr prof professor president minister prime chancellor senator king queen "
     "prince princess pope general sir lord lady judge captain governor mayor secretary ceo cfo "
     "chairman chairwoman director coach doctor vice chief sheikh sultan representative "
     "congressman congresswoman spokesman spokeswoman ambassador colonel sergeant lieutenant "
     "founder executive foreign former defense defence interior finance",
     "i we yesterday today tomorrow meanwhile however nevertheless moreover furthermore later "
     "earlier still yet instead perhaps maybe even because between among within without against "
     "above below near around along across through like unlike despite such these those whether "
     "which where whose whom why how let more most less other others both either neither nor just "
     "only also too then thus hence here there once again first second third last next early late "
     "many few several any each every as per via when while are is was were be been have has had "
     "do does did can could may might must shall should will would not never no yes please thanks "
     "according based given following including born today's new old am pm ad bc bce ce"},
    {"it",
     "signor signora sig dottor dottore dottoressa professor professore presidente ministro "
     "ministra premier cancelliere cancelliera senatore senatrice re regina principe principessa "
     "papa generale onorevole giudice capitano governatore sindaco sindaca segretario direttore "
     "direttrice amministratore delegato allenatore vicepresidente ceo san santo santa monsignor "
     "cardinale don suor avvocato ingegnere",
     "ieri oggi domani invece tuttavia comunque pertanto quindi però infatti forse ancora adesso "
     "allora appena verso contro senza presso entro circa lo la le gli nostro vostro suo sua suoi "
     "sue loro mio mia questo quella chi cosa dove perché quanto quale quali essere avere fu era "
     "erano sarà è dal della dello degli delle nei sulle sugli dell all nell sull dall quest "
     "un altri altre altro alcuni alcune molte tanti tante pochi secondo paese stato governo "
     "nonostante grazie sì no",
     "di d del della delle dello dei degli"},
    {"id",
     "presiden menteri perdana wakil gubernur bupati walikota wali kota jenderal kapten raja ratu "
     "pangeran putri sultan paus profesor dokter bapak ibu pak bu tuan nyonya ketua direktur utama "
     "sekretaris hakim pelatih haji ustaz kiai kanselir senator ceo juru bicara",
     "ia dia kami kita mereka anda saya hari kemarin besok sekarang lalu kini oleh pun lebih bukan "
     "belum sudah telah masih dapat bisa harus maka meski meskipun walaupun yakni yaitu agar "
     "supaya antara atas bawah tentang terhadap melalui menuju para sang si seluruh banyak "
     "sedikit kedua ketiga pertama terakhir usai di ke dari wib",
     "di"},
    {"de",
     "herr frau dr prof professor professorin präsident präsidentin kanzler kanzlerin minister "
     "ministerin könig königin prinz prinzessin papst general richter kapitän gouverneur "
     "bürgermeister bürgermeisterin sekretär direktor direktorin trainer trainerin chef chefin "
     "senator senatorin sprecher sprecherin premier premierminister vorsitzender vorsitzende "
     "kommissar kommissarin autor autorin sänger sängerin schauspieler schauspielerin regisseur "
     "fürst graf herzog kaiser kardinal bischof botschafter gründer",
     "gestern heute morgen abend jedoch dennoch außerdem schließlich stattdessen vielleicht "
     "allein ob zwischen gegen ohne durch hinter neben aus was wer wo welche welcher welches "
     "sein ihre ihren ihrem ihrer seine seinen seinem seiner unser unsere dieser diesem diesen "
     "jene jeder jede jedes mehr weniger etwa rund insgesamt erst sogar dort danach davor dadurch "
     "deshalb daher trotzdem zunächst ferner den dem des ja nein sich kein keine bereits ist sind "
     "war waren wurde wurden hat haben hatte kann können soll will wird werden "
     "million millionen milliarde milliarden billion billionen prozent euro dollar pfund franken "
     "uhr grad meter metern kilometer kilometern zentimeter tonne tonnen kilogramm kilo gramm "
     "liter "
     "stunde stunden minute minuten sekunde sekunden tag tage tagen woche wochen monat monate "
     "monaten jahr jahre jahren jahres jahrhundert anfang mitte ende seit kind kinder mann männer "
     "frauen mensch menschen leute leuten personen einwohner ortszeit teil teile art stadt land "
     "länder staat staaten welt regierung partei gruppe firma unternehmen haus krieg geld leben "
     "zeit ort name fall zahl hälfte viertel drittel kilowatt megawatt gigawatt mal punkt punkte "
     "nord süd ost west norden süden osten westen sommer winter frühling herbst",
     "von vom zu zur"},
    {"fr",
     "monsieur madame mademoiselle m mme mlle mm docteur professeur président présidente ministre "
     "premier première chancelier chancelière sénateur sénatrice roi reine prince princesse pape "
     "général juge capitaine gouverneur maire secrétaire directeur directrice pdg entraîneur saint "
     "sainte maître cardinal",
     "hier aujourd hui demain cependant pourtant néanmoins toutefois donc puis encore peut-être "
     "entre contre chez vers parmi malgré dès grâce selon il elle c'est ceux celle celui celles "
     "mon ma mes ton ta tes notre nos votre vos leur leurs quelques plusieurs certains certaines "
     "beaucoup peu moins comment pourquoi où dont est sont était être avoir a ont sera la le les l "
     "de du d j n s m t qu y en ce ça cela oui non ni car",
     "du des"},
    {"es",
     "señor señora señorita sr sra doctor doctora profesor profesora presidente presidenta "
     "ministro ministra primer canciller senador senadora rey reina príncipe princesa papa general "
     "juez capitán gobernador gobernadora alcalde alcaldesa secretario director directora "
     "entrenador vicepresidente san santo santa don doña cardenal",
     "ayer hoy mañana sin embargo entonces pues quizá quizás todavía aún ahora apenas hacia contra "
     "ante bajo mediante el la los las lo mi tu nuestro nuestra vuestro dicho ella ello usted "
     "ustedes dónde cuándo cómo qué quién cuál ser estar era eran fue fueron son está están ha han "
     "había sí ni algunos algunas varios varias otro otra otros otras poco pocos tanto tantos "
     "mucho menos más"},
    {"pt",
     "senhor senhora sr sra doutor doutora professor professora presidente ministro ministra "
     "primeiro chanceler senador senadora rei rainha príncipe princesa papa general juiz capitão "
     "governador governadora prefeito secretário diretor diretora treinador são santo santa dom "
     "dona cardeal",
     "ontem hoje amanhã entretanto porém contudo todavia então talvez ainda agora apenas contra "
     "perante mediante seu sua seus suas meu minha nosso nossa dele dela você vocês onde como qual "
     "ser estar era eram foi foram são está estão tem têm havia sim nem alguns algumas vários "
     "várias outro outra outros outras pouco poucos tanto mais menos à às ao aos do da dos das"},
    {"nl",
     "meneer mevrouw dr prof professor president minister premier kanselier senator koning "
     "koningin prins prinses paus generaal rechter kapitein gouverneur burgemeester secretaris "
     "directeur trainer voorzitter sint",
     "gisteren vandaag morgen echter toch bovendien misschien tussen tegen zonder naar vanuit "
     "zoals mijn jouw onze ons hen hem haar zich welke welk is zijn was waren heeft hebben had "
     "kan wordt werd worden niet ja nee meer minder enkele sommige andere ander beide eerst "
     "ik 's n t",
     "van"},
    {"ru",
     "президент президента президенту президентом министр министра премьер канцлер сенатор король "
     "королева принц принцесса папа генерал судья капитан губернатор мэр секретарь директор "
     "тренер господин госпожа доктор профессор глава лидер",
     "вчера сегодня завтра тем менее поэтому потому зато хотя пока лишь только уже еще очень "
     "более менее около против среди ради вместо внутри вокруг ко об обо про из-за где куда "
     "откуда почему зачем какой какая какие который каждый любой весь вся мой твой свой наш ваш "
     "их ей ему ими им нам вам меня тебя себя нас вас был была было были будет есть нет да ни "
     "бы же ли вот именно также многие некоторые несколько"},
    {"tr",
     "cumhurbaşkanı başkan başkanı bakan bakanı başbakan başbakanı kral kraliçe prens prenses papa "
     "general hakim kaptan vali genel sekreter sekreteri müdür müdürü doktor profesör bay bayan "
     "senatör şansölye sözcüsü lideri",
     "dün bugün yarın ancak ama çünkü ayrıca böylece üstelik belki hâlâ hala artık henüz sadece "
     "yalnızca göre karşı kadar doğru rağmen dolayı üzere arasında içinde üzerinde neden nasıl "
     "nerede kim hangi kaç benim senin onun bizim sizin onların kendi var yok değil evet hayır "
     "birçok bazı bütün tüm ilk son yılında yıl"}};

// Ends of German compounds that name offices.
constexpr std::string_view kTitleEnds[] = {
    "minister",   "ministerin",   "präsident",   "präsidentin", "präsidenten", "kanzler",
    "kanzlerin",  "chef",         "chefin",      "direktor",    "direktorin",  "sprecher",
    "sprecherin", "vorsitzende",  "trainer",     "trainerin",   "sekretär",    "meister",
    "meisterin",  "vorsitzender", "beauftragte", "kandidat",    "kandidatin",  "anwalt",
    "spieler",    "spielerin",    "forscher",    "forscherin",  "politiker",   "politikerin",
    "leiter",     "leiterin",     "beraterin",   "berater",     "führer",      "führerin"};

constexpr std::string_view kNounEnds[] = {
    "ung",   "ungen", "heit",   "heiten", "keit",  "keiten", "schaft", "schaften", "ion",
    "ionen", "tät",   "täten",  "ismus",  "nis",   "nisse",  "tum",    "ment",     "ling",
    "chen",  "lein",  "ierung", "anz",    "enz",   "ik",     "ur",     "schule",   "straße",
    "platz", "haus",  "werk",   "zeit",   "jahr",  "jahre",  "jahren", "tag",      "tage",
    "land",  "stadt", "spiel",  "spiele", "wesen", "recht",  "krieg",  "partei",   "ende"};

}  // namespace

NameWords::NameWords(std::string_view lang)
    : lang_(lang), capitalises_nouns_(language::TraitsOf(lang).capitalises_nouns) {
  const auto* const rules = std::ranges::find(kRules, lang, &Rules::lang);
  if (rules != std::end(kRules)) {
    Add(rules->titles, NameWord::kTitle);
    Add(rules->no_names, NameWord::kNoName);
    prepositions_ = rules->prepositions;
  }
  AddCalendar();
}

const NameWords& NameWords::Of(std::string_view lang) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<const NameWords>, std::less<>> all;
  const std::lock_guard lock(mutex);
  const auto found = all.find(lang);
  if (found != all.end()) return *found->second;
  return *all.emplace(lang, std::make_unique<const NameWords>(lang)).first->second;
}

void NameWords::Add(std::string_view list, NameWord kind) {
  for (language::Word& word : language::SplitWords(list, lang_))
    words_.try_emplace(std::move(word.form), kind);
}

void NameWords::AddCalendar() {
  using Symbols = icu::DateFormatSymbols;
  UErrorCode status = U_ZERO_ERROR;
  const Symbols symbols(icu::Locale(lang_.c_str()), status);
  if (U_FAILURE(status)) return;
  const auto add = [&](const icu::UnicodeString* names, std::int32_t count) {
    for (std::int32_t i = 0; i < count; ++i) {
      std::string name;
      names[i].toUTF8String(name);
      Add(name, NameWord::kNoName);
    }
  };
  for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
    for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      std::int32_t count = 0;
      const icu::UnicodeString* const months = symbols.getMonths(count, context, width);
      add(months, count);
      const icu::UnicodeString* const days = symbols.getWeekdays(count, context, width);
      add(days, count);
    }
  }
  std::int32_t count = 0;
  const icu::UnicodeString* const eras = symbols.getEras(count);  // "BC".
  add(eras, count);
}

NameWord NameWords::Find(const std::string& form) const {
  const auto found = words_.find(form);
  if (found != words_.end()) return found->second;
  if (language::OftenBeginsSentence(form, language::Preceding::kAbbreviation, lang_))
    return NameWord::kNoName;
  const bool is_office =
      capitalises_nouns_ &&
      std::ranges::any_of(kTitleEnds, [&](std::string_view end) { return form.ends_with(end); });
  return is_office ? NameWord::kTitle : NameWord::kOther;
}

bool NameWords::LooksLikeNoun(std::string_view form) const {
  return capitalises_nouns_ &&
         std::ranges::any_of(kNounEnds, [&](std::string_view end) { return form.ends_with(end); });
}

bool NameWords::IsArticle(std::string_view form) const {
  return capitalises_nouns_ &&
         language::HasWord(
             "der die das den dem des ein eine einen einem einer eines im am zum zur vom beim "
             "ins ans kein keine keinen keinem keiner dieser diese dieses diesem diesen jeder "
             "jede jedes jedem jeden sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer "
             "unser unsere unseren alle viele einige mehrere beide",
             form);
}

bool NameWords::AnnouncesName(std::string_view form) const {
  return capitalises_nouns_ &&
         language::HasWord(
             "sagte sagt erklärte erklärt schrieb schreibt betonte betont meinte meint laut "
             "berichtete berichtet namens",
             form);
}

bool NameWords::LooksLikeAdjective(std::string_view form) const {
  if (!language::TraitsOf(lang_).adjectives_end_alike || form.find("ск") != std::string_view::npos)
    return false;  // "Троцкого".
  constexpr std::string_view kEnds[] = {"ая",  "ое",  "ые",  "ий",  "ый",  "ого",
                                        "ому", "ной", "ную", "ным", "ных", "ными"};
  return std::ranges::any_of(kEnds, [&](std::string_view end) { return form.ends_with(end); });
}

bool NameWords::IsParticle(std::string_view form, std::size_t place) const {
  if (place > 0 && language::HasWord(kInnerParticles, form)) return true;
  return language::HasWord(kParticles, form) && !language::HasWord(prepositions_, form);
}

}  // namespace synoptic::mentions
