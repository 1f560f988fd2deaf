// What ends in a full stop that is not the end of a sentence.
//
// The lists are short on purpose. Most abbreviations need none: initials, and tokens such as "U.S."
// or "S.p.A.", are known by their shape, and what a small letter follows is never an end. CLDR's
// lists of suppressions are no substitute: the English one holds "In.", "On." and "Up.", which
// glues sentences together.

#include "models/language/units/abbreviations.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <string>

#include "models/language/icu.hpp"

namespace synoptic::language {
namespace {

// Lists have single spaces between their words.
struct Rules {
  std::string_view lang;
  std::string_view titles;
  std::string_view numbered;
  std::string_view inner;
  std::string_view final;
  std::string_view starters;   // Begin sentences.
  std::string_view particles;  // Begin sentences and surnames.
};

constexpr Rules kAllLanguages{.lang = "",
                              .titles = "dr prof Mr Mrs Ms",
                              .numbered = "no nr",
                              .inner = "Inc Ltd Corp Co Bros Jr Sr St vs ca",
                              .final = "etc",
                              .starters = "",
                              .particles = ""};

constexpr Rules kRules[] = {
    {.lang = "en",
     .titles =
         "Messrs Rev Hon Gen Maj Col Lt Capt Cmdr Cpl Sgt Adm Gov Sen Sens Rep Reps Pres Supt "
         "Mt Ft Msgr",
     .numbered = "Nos p pp vol vols ch fig figs art sec ver",
     .inner = "al approx dept est Univ Assn Ave Blvd Rd cf viz ed eds Jan Feb Mar Apr Jun Jul Aug "
              "Sep Sept Oct Nov Dec Ala Ariz Calif Colo Conn Fla Kan Md Mich Minn Neb Nev Okla Pa "
              "Tenn Va Vt Wis Wyo",
     .final = "a.m p.m A.M P.M B.C A.D B.C.E C.E",
     .starters =
         "the a an i it its he his she her they their we our you your this that these those "
         "there here in on at for from with by but and or so if when while as after before "
         "since until during under over however then now what who why how both some many "
         "most all no not only once according another each every one two about although "
         "because despite",
     .particles = ""},
    {.lang = "it",
     .titles =
         "dott dott.ssa dr.ssa prof.ssa sig sigg sig.ra sig.na ing avv arch geom rag on sen gen "
         "col cap ten magg mons cav comm card",
     .numbered = "n nn art artt pag pagg p pp cap vol fig tab par sez lett num tel",
     .inner = "es cfr cd vd ag",
     .final = "ecc a.C d.C",
     .starters =
         "il i gli un uno una in per con ma e ed se non nel nello nella nei negli nelle nell "
         "al allo alla ai agli alle all dal dalla dai dalle sul sulla sui secondo anche dopo "
         "prima durante oltre questo questa questi queste quello quella ora poi così come "
         "quando mentre che chi su tra fra lui lei loro si ci è ha hanno sono era tutti ogni "
         "perché però intanto inoltre infine nessuno molti già",
     .particles = "la le lo l de dei degli del della delle dell di da d"},
    {.lang = "id",
     .titles =
         "drs dra ir tn ny nn sdr sdri bpk ust KH Hj Pdt Jend Letjen Mayjen Brigjen Kol Letkol "
         "Kapt Irjen Komjen Kombes Kompol Inf jl jln gg kab kec kel",
     .numbered = "no hal ps vol tgl telp",
     .inner = "a.n s.d d.a u.p mis tbk ttd",
     .final = "dll dsb dst dkk",
     .starters =
         "ia dia mereka kami kita saya ini itu hal pada di dari untuk dengan dalam namun "
         "tetapi tapi dan menurut setelah sebelum saat ketika selain sementara sejak karena "
         "jika kalau bila bahkan juga kemudian selanjutnya para sebuah seorang adapun "
         "sehingga akan tidak semua setiap beberapa salah selama hingga sampai ada yang "
         "tahun sebagai seperti",
     .particles = ""},
    {.lang = "de",
     .titles = "hr hrn fr frl dipl ing abg pfr hl",
     .numbered = "s bd abs art kap abb tab ziff",
     .inner = "bzw mag vgl sog ggf evtl inkl exkl max min mind Mio Mrd Tsd Std Min Sek Tel Str geb "
              "gest Jh Hrsg Aufl Chr Jan Feb Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez",
     .final = "usw usf",
     .starters =
         "der die das ein eine einer einem einen es er sie wir ich ihr sein seine in im am an "
         "auf auch und aber oder doch nach mit für bei seit laut wie als wenn weil dass dies "
         "diese dieser dieses damit dabei dazu denn so man zu zum zur vor von vom um unter "
         "über bis während wegen trotz allerdings zudem dann jetzt hier nun was wer warum "
         "alle viele einige nur noch schon",
     .particles = ""},
    {.lang = "fr",
     .titles = "M MM Mme Mmes Mlle Mlles Me Mgr Pr Ste gén lt cdt",
     .numbered = "n art p pp vol chap fig tél t",
     .inner = "av apr env ex cf éd al janv févr sept oct nov déc Cie hab",
     .final = "J.-C",
     .starters =
         "les un une des il elle ils elles on nous vous je ce cet cette ces son sa ses leur "
         "leurs en dans par pour sur sous avec sans selon mais et ou si quand lorsque après "
         "avant depuis pendant alors ainsi aussi à au aux c qui que quel tout tous toutefois "
         "cependant ensuite enfin plus aucun chaque",
     .particles = "la le l de du d"},
    {.lang = "es",
     .titles =
         "sr sra srta sres dra D Dña ing lic Arq Gral Cnel Cap Tte Mons Pdte Ud Uds Sto Sta Av "
         "Avda",
     .numbered = "núm n art pág págs p pp vol cap fig tel",
     .inner = "ej aprox máx mín ed Cía EE UU JJ OO",
     .final = "a.C d.C",
     .starters =
         "un una unos unas en con por para pero y o si no se su sus este esta estos estas ese "
         "esa esto eso al a desde hasta según tras sobre entre sin durante cuando mientras "
         "como porque aunque también además ya yo él ella ellos nosotros lo que quien todo "
         "todos cada muchos es fue hay así luego después antes",
     .particles = "el la los las de del"},
    {.lang = "pt",
     .titles =
         "sr sra srs srta dra profa eng Arq D Gen Cel Cap Ten Des Exmo Exma Pe Av Sto Sta Dep",
     .numbered = "n núm art pág págs p pp vol cap fig tel",
     .inner = "ex aprox máx mín ed Cia Ltda jan fev abr jun jul ago",
     .final = "a.C d.C",
     .starters = "o a os as um uma uns umas em no na nos nas com por para mas e ou se não ele ela "
                 "eles elas eu nós este esta isto esse essa isso ao à aos às pelo pela desde até "
                 "segundo após sobre entre sem durante quando enquanto como porque embora também "
                 "além já que quem todo todos cada muitos é foi há assim depois antes",
     .particles = "de do da dos das"},
    {.lang = "nl",
     .titles = "dhr mevr mw mej drs ir ing mr ds kol kapt",
     .numbered = "nr nrs art blz p pp pag hfst fig tel",
     .inner = "bijv bv ong resp incl excl max min jl jan feb mrt apr jun jul aug sept okt nov dec "
              "geb gest vgl zgn mln mld",
     .final = "enz e.d a.u.b",
     .starters =
         "het een hij zij ze wij we ik je u dit dat deze die er in op aan met voor na bij uit "
         "om tot door over onder maar en of als toen omdat terwijl ook volgens sinds "
         "tijdens daarna daarom dus nu hier daar wat wie waarom hoe alle veel elke geen niet "
         "zo zijn haar hun",
     .particles = "de van den der ter ten te"},
    {.lang = "ru",
     .titles = "ул пл просп пер корп акад проф доц тов св обл г-н г-жа д-р",
     .numbered = "с стр гл рис табл п пп ст ч т д кв",
     .inner = "т.е т.к т.н им тыс млн млрд см ср напр",
     .final = "т.д т.п др проч н.э гг вв руб коп долл",
     .starters =
         "в на с к по из у о об от до для за при над под без через между и а но или если когда "
         "как что это этот эта эти тот та он она оно они мы вы я его её их однако также "
         "после перед во со не все всё так там тут здесь теперь потом затем кроме согласно",
     .particles = ""},
    {.lang = "tr",
     .titles = "Doç Yrd Av Op Uzm Alb Org Gen Kor Sn Hz Mah Cad Sok Blv Apt Müh",
     .numbered = "s sf md mad",
     .inner = "örn bkz yy Şti yak haz çev",
     .final = "vb vs vd",
     .starters =
         "bu bir o ve ama ancak fakat bunun bunu buna ayrıca daha en çok her hiç biz ben sen "
         "siz onlar için ile gibi sonra önce eğer çünkü ise de da şu yeni ilk iki olay",
     .particles = ""},
};

constexpr std::string_view kAfterTimeOfDay =
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june "
    "july august september october november december eastern central mountain pacific local et est "
    "edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest wib jst";

constexpr std::string_view kOrdinalLanguages =
    "bs cs da de et fi fo hr hu is lb lv nb nn no sk sl sr tr";

bool Contains(std::string_view list, std::string_view word) {
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find(' ', begin), list.size());
    if (list.substr(begin, end - begin) == word) return true;
    begin = end + 1;
  }
  return false;
}

const Rules& RulesOf(std::string_view lang) {
  const auto* const rules = std::ranges::find(kRules, lang, &Rules::lang);
  return rules == std::end(kRules) ? kAllLanguages : *rules;
}

std::string Decapitalise(std::string_view token) {
  std::size_t rest = 0;
  const UChar32 first = NextCharacter(token, rest);
  std::string small;
  icu::UnicodeString(u_tolower(first)).toUTF8String(small);
  return small.append(token.substr(rest));
}

Abbreviation FindIn(const Rules& rules, std::string_view token) {
  if (Contains(rules.titles, token)) return Abbreviation::kTitle;
  if (Contains(rules.numbered, token)) return Abbreviation::kNumbered;
  if (Contains(rules.inner, token)) return Abbreviation::kInner;
  if (Contains(rules.final, token)) return Abbreviation::kFinal;
  return Abbreviation::kNone;
}

}  // namespace

Abbreviation FindAbbreviation(std::string_view token, std::string_view lang) {
  if (token.empty()) return Abbreviation::kNone;
  // A single capital is an initial.
  std::size_t first = 0;
  NextCharacter(token, first);
  const std::string small = first < token.size() ? Decapitalise(token) : std::string(token);
  for (const Rules* rules : {&RulesOf(lang), &kAllLanguages}) {
    for (const std::string_view form : {token, std::string_view(small)}) {
      const Abbreviation kind = FindIn(*rules, form);
      if (kind != Abbreviation::kNone) return kind;
    }
  }
  return Abbreviation::kNone;
}

bool OftenBeginsSentence(std::string_view word, Preceding preceding, std::string_view lang) {
  const Rules& rules = RulesOf(lang);
  return Contains(rules.starters, word) ||
         (preceding != Preceding::kInitial && Contains(rules.particles, word));
}

bool FollowsTimeOfDay(std::string_view word) { return Contains(kAfterTimeOfDay, word); }

bool WritesOrdinalsWithStop(std::string_view lang) { return Contains(kOrdinalLanguages, lang); }

}  // namespace synoptic::language
