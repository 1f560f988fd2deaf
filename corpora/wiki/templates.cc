// A template is a program of its wiki, and there are hundreds of thousands. What an article says
// with them within a sentence is of few kinds: words of another language, figures with their units,
// dates, amounts of money, words that are not to be broken. The table has those that the large
// Wikipedias use most for that, by their documentation there. All others are out, unless the reader
// finds that what they hold is words (template_text.cc).

#include "corpora/wiki/templates.hpp"

#include <algorithm>
#include <iterator>

namespace synoptic::corpora::wiki {
namespace {

struct Row {
  std::string_view name;  ///< With "*": all that begin so.
  Carries carries;
  std::string_view text = {};
};

constexpr Row kRows[] = {
    // Signs that marks would hide.
    {"!", Carries::kItself, "|"},
    {"=", Carries::kItself, "="},
    {"'", Carries::kItself, "'"},
    {"'s", Carries::kItself, "'s"},
    {"nbsp", Carries::kItself, " "},
    {"sp", Carries::kItself, " "},
    {"ndash", Carries::kItself, "–"},
    {"mdash", Carries::kItself, "—"},
    {"snd", Carries::kItself, " – "},
    {"spnd", Carries::kItself, " – "},
    {"spaced ndash", Carries::kItself, " – "},
    {"tiret", Carries::kItself, " – "},
    {"·", Carries::kItself, " · "},
    {"•", Carries::kItself, " • "},
    // Words as they stand.
    {"nowrap", Carries::kFirst},
    {"nobr", Carries::kFirst},
    {"nobreak", Carries::kFirst},
    {"no wrap", Carries::kFirst},
    {"small", Carries::kFirst},
    {"smaller", Carries::kFirst},
    {"big", Carries::kFirst},
    {"larger", Carries::kFirst},
    {"em", Carries::kFirst},
    {"strong", Carries::kFirst},
    {"sic", Carries::kFirst},
    {"not a typo", Carries::kFirst},
    {"as written", Carries::kFirst},
    {"visible anchor", Carries::kFirst},
    {"vanchor", Carries::kFirst},
    {"sub", Carries::kFirst},
    {"sup", Carries::kFirst},
    {"exp", Carries::kFirst},
    {"abbr", Carries::kFirst},
    {"abréviation", Carries::kFirst},
    {"tooltip", Carries::kFirst},
    {"smallcaps", Carries::kFirst},
    {"sc", Carries::kFirst},
    {"petites capitales", Carries::kFirst},
    {"ill", Carries::kFirst},
    {"interlanguage link*", Carries::kFirst},
    {"lien", Carries::kFirst},
    {"link-interwiki", Carries::kFirst},
    {"仮リンク", Carries::kFirst},
    {"le", Carries::kFirst},
    {"link-*", Carries::kFirst},
    {"internal link helper*", Carries::kFirst},
    {"не переведено*", Carries::kFirst},
    {"flag", Carries::kFirst},
    {"flagcountry", Carries::kFirst},
    {"flagu", Carries::kFirst},
    {"url", Carries::kFirst},
    {"date-", Carries::kDay},
    {"\"", Carries::kFirst},
    {"citation", Carries::kFirst},
    {"hms", Carries::kFirst, "HMS "},
    {"uss", Carries::kFirst, "USS "},
    {"ss", Carries::kFirst, "SS "},
    {"rms", Carries::kFirst, "RMS "},
    {"mv", Carries::kFirst, "MV "},
    {"gaps", Carries::kAll, ""},
    {"chem", Carries::kAll, ""},
    {"frac", Carries::kAll, "/"},
    {"fraction", Carries::kAll, "/"},
    {"sfrac", Carries::kAll, "/"},
    // Words of a language.
    {"lang", Carries::kSecond},
    {"langue", Carries::kSecond},
    {"langx", Carries::kSecond},
    {"lang-*", Carries::kFirst},
    {"langue-*", Carries::kFirst},
    // "{{laS|Sandavia}}" of the German Wikipedia.
    {"ens", Carries::kFirst},
    {"frs", Carries::kFirst},
    {"its", Carries::kFirst},
    {"ess", Carries::kFirst},
    {"pts", Carries::kFirst},
    {"rus", Carries::kFirst},
    {"las", Carries::kFirst},
    {"grcs", Carries::kFirst},
    {"els", Carries::kFirst},
    {"ars", Carries::kFirst},
    {"hes", Carries::kFirst},
    {"trs", Carries::kFirst},
    {"pls", Carries::kFirst},
    {"css", Carries::kFirst},
    {"hus", Carries::kFirst},
    {"nls", Carries::kFirst},
    {"svs", Carries::kFirst},
    {"das", Carries::kFirst},
    {"uks", Carries::kFirst},
    {"srs", Carries::kFirst},
    {"hrs", Carries::kFirst},
    {"transl", Carries::kLast},
    {"transliteration", Carries::kLast},
    {"script", Carries::kLast},
    {"rtl-lang", Carries::kLast},
    {"nihongo*", Carries::kFirst},
    {"japonais", Carries::kFirst},
    {"読み仮名*", Carries::kFirst},
    {"ruby*", Carries::kFirst},
    {"zh", Carries::kFirst},
    {"zh-hans", Carries::kFirst},
    {"zh-hant", Carries::kFirst},
    // Figures and units.
    {"convert", Carries::kMeasure},
    {"cvt", Carries::kMeasure},
    {"conv", Carries::kMeasure},
    {"unité", Carries::kMeasure},
    {"unité/2", Carries::kMeasure},
    {"nombre", Carries::kMeasure},
    {"num", Carries::kMeasure},
    {"unidad", Carries::kMeasure},
    {"unit", Carries::kMeasure},
    {"val", Carries::kMeasure},
    {"formatnum", Carries::kFirst},
    {"fmtn", Carries::kFirst},
    {"formatprice", Carries::kFirst},
    // Money.
    {"us$", Carries::kFirst, "US$"},
    {"usd", Carries::kFirst, "US$"},
    {"$", Carries::kFirst, "$"},
    {"a$", Carries::kFirst, "A$"},
    {"aud", Carries::kFirst, "A$"},
    {"cad", Carries::kFirst, "C$"},
    {"€", Carries::kFirst, "€"},
    {"eur", Carries::kFirst, "€"},
    {"euro", Carries::kFirst, "€"},
    {"£", Carries::kFirst, "£"},
    {"gbp", Carries::kFirst, "£"},
    {"¥", Carries::kFirst, "¥"},
    {"jpy", Carries::kFirst, "¥"},
    {"₹", Carries::kFirst, "₹"},
    {"inr", Carries::kFirst, "₹"},
    {"indian rupee", Carries::kFirst, "₹"},
    {"indian rupees", Carries::kFirst, "₹"},
    {"₩", Carries::kFirst, "₩"},
    {"krw", Carries::kFirst, "₩"},
    {"₱", Carries::kFirst, "₱"},
    {"philippine peso", Carries::kFirst, "₱"},
    // Dates.
    {"date", Carries::kDay},
    {"dts", Carries::kDay},
    {"dtsh", Carries::kDay},
    {"start date*", Carries::kDay},
    {"end date*", Carries::kDay},
    {"birth date*", Carries::kDay},
    {"death date*", Carries::kDay},
    {"birth-date*", Carries::kDay},
    {"death-date*", Carries::kDay},
    {"date de naissance*", Carries::kDay},
    {"date de décès*", Carries::kDay},
    {"fecha", Carries::kDay},
    {"dni", Carries::kDay},
    {"дата", Carries::kDay},
    {"as of", Carries::kDay, "As of "},
    {"asof", Carries::kDay, "As of "},
    {"circa", Carries::kFirst, "c. "},
    {"c.", Carries::kFirst, "c. "},
    {"ca.", Carries::kFirst, "c. "},
    {"floruit", Carries::kFirst, "fl. "},
    {"s", Carries::kAll, ""},
    {"s-", Carries::kAll, ""},
    {"siècle", Carries::kAll, ""},
    {"siglo", Carries::kFirst, "siglo "},
    // Quotations.
    {"quote", Carries::kQuotation},
    {"blockquote", Carries::kQuotation},
    {"quotation", Carries::kQuotation},
    {"cquote", Carries::kQuotation},
    {"bquote", Carries::kQuotation},
    {"verse translation", Carries::kQuotation},
    {"poem quote", Carries::kQuotation},
    {"zitat", Carries::kQuotation},
    {"citation bloc", Carries::kQuotation},
    {"citazione", Carries::kQuotation},
    {"quote frame", Carries::kQuotation},
    {"цитата", Carries::kQuotation},
    {"quotation box", Carries::kQuotation},
    // Notes and sources.
    {"sfn*", Carries::kReference},
    {"harv*", Carries::kReference},
    {"efn*", Carries::kReference},
    {"refn", Carries::kReference},
    {"r", Carries::kReference},
    {"ref", Carries::kReference},
    {"note", Carries::kReference},
    {"cite *", Carries::kReference},
    {"#tag:ref", Carries::kReference},
    {"literatur", Carries::kReference},
    {"internetquelle", Carries::kReference},
    {"ouvrage", Carries::kReference},
    {"article", Carries::kReference},
    {"lien web", Carries::kReference},
    {"cita *", Carries::kReference},
    // One word or several that are none of the sentence.
    {"ipa*", Carries::kNothing},
    {"api*", Carries::kNothing},
    {"respell", Carries::kNothing},
    {"pron*", Carries::kNothing},
    {"audio*", Carries::kNothing},
    {"listen*", Carries::kNothing},
    {"citation needed", Carries::kNothing},
    {"cn", Carries::kNothing},
    {"fact", Carries::kNothing},
    {"when*", Carries::kNothing},
    {"who*", Carries::kNothing},
    {"clarify*", Carries::kNothing},
    {"by whom", Carries::kNothing},
    {"according to whom", Carries::kNothing},
    {"dead link", Carries::kNothing},
    {"flagicon*", Carries::kNothing},
    {"coord*", Carries::kNothing},
    {"main*", Carries::kNothing},
    {"see also*", Carries::kNothing},
    {"further*", Carries::kNothing},
    {"anchor*", Carries::kNothing},
    {"refnec*", Carries::kNothing},
    {"defaultsort*", Carries::kNothing},
};

bool Is(std::string_view name, std::string_view pattern) {
  if (!pattern.ends_with('*')) return name == pattern;
  return name.starts_with(pattern.substr(0, pattern.size() - 1));
}

}  // namespace

Treatment TreatmentOf(std::string_view name) {
  // What is listed whole comes before what begins so.
  for (const bool is_whole : {true, false}) {
    for (const Row& row : kRows) {
      if (row.name.ends_with('*') != is_whole && Is(name, row.name)) {
        return {row.carries, row.text};
      }
    }
  }
  return {};
}

}  // namespace synoptic::corpora::wiki
