// Names that languages call differently, from what ICU knows of each: regions (CLDR has them all),
// languages for those who speak them, and the cities that name time zones; and from a table of our
// own for acronyms and what else CLDR lacks. Some languages inflect names; the forms of the most
// frequent patterns are made here, since a look-up is cheaper than an analysis.
//
// Made once a language, in about a millisecond.

#include "models/mentions/names/known_names.hpp"

#include <unicode/locdspnm.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <utility>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"
#include "models/language/traits.hpp"
#include "models/language/words/variants.hpp"
#include "models/language/words/words.hpp"
#include "models/mentions/names/international_names.hpp"
#include "models/mentions/names/transliteration.hpp"

namespace synoptic::mentions {
namespace {

// What the last letters of a word, `ending`, become in its other forms.
struct Inflection {
  std::string_view lang;
  std::string_view ending;
  std::string_view forms;  // Of words that end so, with spaces between.
};

// Of names of countries and cities.
constexpr Inflection kOfPlaces[] = {{"ru", "ия", "ии ию ией"},
                                    {"ru", "ья", "ье ьи ью ьей"},
                                    {"ru", "а", "ы и е у ой"},
                                    {"ru", "й", "я ю ем е"},
                                    {"ru", "ь", "и ью я ю ем е"},
                                    {"ru", "", "а у ом е"},
                                    {"de", "", "s"},
                                    {"nl", "", "s"}};

// Of adjectives of peoples, given as CLDR names their language.
constexpr Inflection kOfPeoples[] = {{"it", "co", "ca ci chi che"},
                                     {"it", "o", "a i e"},
                                     {"it", "e", "i"},
                                     {"es", "és", "esa eses esas"},
                                     {"es", "án", "ana anes anas"},
                                     {"es", "o", "a os as"},
                                     {"es", "", "a es as"},
                                     {"pt", "ês", "esa eses esas"},
                                     {"pt", "ão", "ã ães ãs"},
                                     {"pt", "o", "a os as"},
                                     {"fr", "ien", "ienne iens iennes"},
                                     {"fr", "éen", "éenne éens éennes"},
                                     {"fr", "ais", "aise aises"},
                                     {"fr", "ois", "oise oises"},
                                     {"fr", "c", "que ques cque cques"},
                                     {"fr", "", "e s es"},
                                     {"de", "", "e en er es em"},
                                     {"nl", "", "e"},
                                     {"ru", "ий", "ая ое ие ого ому им их ими ой ую ом"}};

std::vector<std::string> FormsOf(std::string_view word, std::string_view lang,
                                 std::span<const Inflection> inflections) {
  std::vector<std::string> forms{std::string(word)};
  if (word.find(' ') != std::string_view::npos) return forms;
  for (const Inflection& inflection : inflections) {
    if (inflection.lang != lang || !word.ends_with(inflection.ending)) continue;
    const std::string_view stem = word.substr(0, word.size() - inflection.ending.size());
    for (std::size_t begin = 0; begin < inflection.forms.size();) {
      const std::size_t end = std::min(inflection.forms.find(' ', begin), inflection.forms.size());
      forms.push_back(std::string(stem).append(inflection.forms, begin, end - begin));
      begin = end + 1;
    }
    break;
  }
  return forms;
}

std::string ToUtf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

bool IsInCapitals(std::string_view name) {
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < name.size();) {
    const UChar32 c = language::NextCharacter(name, i);
    if (language::IsSmall(c)) return false;
    capitals += language::IsCapital(c);
  }
  return capitals > 1;
}

bool BeginsSmall(std::string_view name) {
  std::size_t i = 0;
  return !name.empty() && language::IsSmall(language::NextCharacter(name, i));
}

// Calls `use` for each part of a text between separators.
template <typename Use>
void ForParts(std::string_view text, char separator, const Use& use) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    std::string_view part = text.substr(begin, end - begin);
    while (part.starts_with(' ')) part.remove_prefix(1);
    if (!part.empty()) use(part);
    begin = end + 1;
  }
}

struct CloseBundle {
  void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, CloseBundle>;

// "Europe:Rome": the cities of zones that are common knowledge; islands and small towns are not.
bool IsKnownCity(std::string_view zone) {
  constexpr std::string_view kUnsafe[] = {"America:Nome",   "America:Regina",  "America:Resolute",
                                          "America:Center", "America:Eastern", "Asia:Hovd"};
  if (std::ranges::count(zone, ':') != 1 || std::ranges::find(kUnsafe, zone) != std::end(kUnsafe)) {
    return false;
  }
  return zone.starts_with("Europe:") || zone.starts_with("Asia:") || zone.starts_with("Africa:") ||
         zone.starts_with("America:") || zone.starts_with("Australia:");
}

}  // namespace

KnownNames::KnownNames(std::string_view lang)
    : lang_(lang), traits_(language::TraitsOf(lang)), is_spaced_(!traits_.is_unspaced) {
  // What comes first has precedence.
  AddInternational();
  AddRegions();
  AddPeoples();
  AddCities();
}

const KnownNames& KnownNames::Of(std::string_view lang) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<const KnownNames>, std::less<>> all;
  const std::lock_guard lock(mutex);
  const auto found = all.find(lang);
  if (found != all.end()) return *found->second;
  return *all.emplace(lang, std::make_unique<const KnownNames>(lang)).first->second;
}

const KnownName* KnownNames::Find(const std::string& forms) const {
  const auto found = names_.find(forms);
  return found == names_.end() ? nullptr : &found->second;
}

std::size_t KnownNames::LongestFrom(const std::string& form) const {
  const auto found = longest_.find(form);
  return found == longest_.end() ? 0 : found->second;
}

KnownNames::Prefix KnownNames::FindPrefix(std::string_view text) const {
  std::size_t first = 0;
  language::NextCharacter(text, first);
  const std::size_t longest =
      std::min(LongestFrom(std::string(text.substr(0, first))), text.size());
  for (std::size_t length = longest; length >= first; --length) {
    const KnownName* const name = Find(std::string(text.substr(0, length)));
    if (name != nullptr) return {name, length};
  }
  return {};
}

void KnownNames::Add(std::string_view name, std::string_view value, Writing writing) {
  if (!is_spaced_) {
    const bool has_spaces = name.find(' ') != std::string_view::npos;
    const bool is_latin = static_cast<unsigned char>(name.front()) < 0x80;
    if (!has_spaces && !is_latin) {
      AddForm(language::FoldVariants(std::string(name), lang_), value, writing);
      return;
    }
  }
  std::string forms;
  for (const language::Word& word : language::SplitWords(name, lang_)) {
    if (!forms.empty()) forms += ' ';
    forms += word.form;
  }
  if (!forms.empty()) AddForm(std::move(forms), value, writing);
}

void KnownNames::AddForm(std::string form, std::string_view value, Writing writing) {
  std::size_t first = 0;
  language::NextCharacter(form, first);
  const bool is_word = static_cast<unsigned char>(form.front()) < 0x80 || is_spaced_;
  const std::string head = is_word ? form.substr(0, form.find(' ')) : form.substr(0, first);
  const std::size_t length =
      is_word ? 1 + static_cast<std::size_t>(std::ranges::count(form, ' ')) : form.size();
  std::size_t& longest = longest_[head];
  longest = std::max(longest, length);
  names_.try_emplace(std::move(form), KnownName{std::string(value), writing});
}

void KnownNames::AddInternational() {
  for (const InternationalName& row : InternationalNames()) {
    ForParts(row.names, ';', [&](std::string_view part) {
      const std::size_t equals = part.find('=');
      bool is_ours = false;
      ForParts(part.substr(0, equals), ',',
               [&](std::string_view lang) { is_ours = is_ours || lang == lang_ || lang == "*"; });
      if (!is_ours) return;
      ForParts(part.substr(equals + 1), '|', [&](std::string_view name) {
        const Writing writing = IsInCapitals(name)  ? Writing::kCapitals
                                : BeginsSmall(name) ? Writing::kAny
                                                    : Writing::kCapital;
        Add(name, row.value, writing);
      });
    });
  }
}

void KnownNames::AddRegions() {
  const icu::Locale locale(lang_.c_str());
  for (const UDisplayContext length : {UDISPCTX_LENGTH_FULL, UDISPCTX_LENGTH_SHORT}) {
    UDisplayContext contexts[] = {length, UDISPCTX_NO_SUBSTITUTE};
    const std::unique_ptr<icu::LocaleDisplayNames> names(
        icu::LocaleDisplayNames::createInstance(locale, contexts, std::size(contexts)));
    if (names == nullptr) return;
    const auto add = [&](const char* code) {
      icu::UnicodeString name;
      names->regionDisplayName(code, name);
      if (name.isEmpty() || name.isBogus()) return;
      const std::string value = std::string("region ") + code;
      for (const std::string& form : FormsOf(ToUtf8(name), lang_, kOfPlaces)) {
        const bool is_acronym = IsInCapitals(form);
        Add(form, value, is_acronym ? Writing::kCapitals : Writing::kCapital);
      }
    };
    for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) add(*code);
    for (const char* code : {"EU", "UN", "XK"}) add(code);
    // Africa, the Americas, Asia and Oceania; Europe is in the table.
    for (const char* code : {"002", "003", "005", "009", "019", "142"}) add(code);
  }
}

void KnownNames::AddPeoples() {
  const std::unique_ptr<icu::LocaleDisplayNames> names(
      icu::LocaleDisplayNames::createInstance(icu::Locale(lang_.c_str())));
  if (names == nullptr || !is_spaced_) return;
  for (const People& people : Peoples()) {
    icu::UnicodeString name;
    names->languageDisplayName(people.lang.data(), name);
    const std::string value = std::string("region ").append(people.region);
    std::string base = ToUtf8(name);
    if (traits_.capitalises_nouns && !base.empty()) {
      base = ToUtf8(name.toLower(icu::Locale::getGerman()));
    }
    if (traits_.definite_language_names) {  // "الألمانية", the language: "ألماني", "ألمانية", with
                                            // or without "ال".
      constexpr std::string_view kArticle = "ال";
      constexpr std::string_view kFeminine = "ة";
      if (!base.starts_with(kArticle) || !base.ends_with(kFeminine)) continue;
      const std::string masculine = base.substr(0, base.size() - kFeminine.size());
      for (const std::string& form : {base, masculine}) {
        Add(form, value, Writing::kAny);
        Add(form.substr(kArticle.size()), value, Writing::kAny);
      }
      continue;
    }
    const bool has_adjective = traits_.has_adjectives_of_peoples;
    const Writing writing = BeginsSmall(base) && has_adjective ? Writing::kAny : Writing::kCapital;
    for (const std::string& form : FormsOf(base, lang_, kOfPeoples)) Add(form, value, writing);
  }
}

void KnownNames::AddCities() {
  // Every zone has a name in this language's data, so its keys are the zones.
  constexpr const char* kComplete = "zh";
  UErrorCode status = U_ZERO_ERROR;
  const auto open = [&](const char* locale) {
    const Bundle bundle(ures_open(U_ICUDATA_NAME "-zone", locale, &status));
    return Bundle(ures_getByKey(bundle.get(), "zoneStrings", nullptr, &status));
  };
  const Bundle zones = open(kComplete);
  const Bundle own = open(lang_.c_str());
  if (U_FAILURE(status)) return;  // Without its data there are fewer names, and no harm.
  const auto exemplar = [](const UResourceBundle* bundle, const char* zone) -> std::string {
    UErrorCode missing = U_ZERO_ERROR;
    const Bundle entry(ures_getByKey(bundle, zone, nullptr, &missing));
    std::int32_t length = 0;
    const UChar* name = ures_getStringByKey(entry.get(), "ec", &length, &missing);
    if (U_FAILURE(missing)) return {};
    return ToUtf8(icu::UnicodeString(name, length));
  };
  Bundle entry;
  while (ures_hasNext(zones.get())) {
    entry.reset(ures_getNextResource(zones.get(), entry.release(), &status));
    if (U_FAILURE(status)) return;
    const char* const key = ures_getKey(entry.get());
    if (key == nullptr || !IsKnownCity(key)) continue;
    std::string english(std::string_view(key).substr(std::string_view(key).find(':') + 1));
    std::ranges::replace(english, '_', ' ');
    const std::string own_name = exemplar(own.get(), key);
    const std::string& name = own_name.empty() ? english : own_name;
    const std::string value = NormaliseName(english);
    for (const std::string& form : FormsOf(name, lang_, kOfPlaces)) {
      Add(form, value, Writing::kCapital);
    }
  }
}

}  // namespace synoptic::mentions
