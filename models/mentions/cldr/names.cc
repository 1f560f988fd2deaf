// Names that languages call differently, from what CLDR knows of each: regions, languages for those
// who speak them, and the cities that name time zones.

#include <unicode/locdspnm.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <memory>
#include <string>

#include "models/mentions/cldr/rows.hpp"
#include "models/mentions/names/transliteration.hpp"

namespace synoptic::mentions {
namespace {

struct People {
  const char* lang;
  std::string_view region;
};

// Languages that one country is the home of, in the eyes of newsrooms.
constexpr People kPeoples[] = {
    {"bg", "BG"}, {"cs", "CZ"}, {"da", "DK"}, {"de", "DE"}, {"el", "GR"}, {"en", "GB"},
    {"es", "ES"}, {"et", "EE"}, {"fi", "FI"}, {"fr", "FR"}, {"hr", "HR"}, {"hu", "HU"},
    {"hy", "AM"}, {"id", "ID"}, {"is", "IS"}, {"it", "IT"}, {"ja", "JP"}, {"ka", "GE"},
    {"kk", "KZ"}, {"lt", "LT"}, {"lv", "LV"}, {"mk", "MK"}, {"mn", "MN"}, {"nl", "NL"},
    {"no", "NO"}, {"pl", "PL"}, {"pt", "PT"}, {"ro", "RO"}, {"ru", "RU"}, {"sk", "SK"},
    {"sl", "SI"}, {"sq", "AL"}, {"sr", "RS"}, {"sv", "SE"}, {"th", "TH"}, {"tr", "TR"},
    {"uk", "UA"}, {"uz", "UZ"}, {"vi", "VN"}, {"zh", "CN"}, {"fa", "IR"}, {"ko", "KR"}};

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

void AddRegions(Rows& rows) {
  const icu::Locale locale(rows.lang().c_str());
  for (const UDisplayContext length : {UDISPCTX_LENGTH_FULL, UDISPCTX_LENGTH_SHORT}) {
    UDisplayContext contexts[] = {length, UDISPCTX_NO_SUBSTITUTE};
    const std::unique_ptr<icu::LocaleDisplayNames> names(
        icu::LocaleDisplayNames::createInstance(locale, contexts, std::size(contexts)));
    if (names == nullptr) return;
    const auto add = [&](const char* code) {
      icu::UnicodeString name;
      names->regionDisplayName(code, name);
      if (!name.isEmpty() && !name.isBogus()) rows.Put("regions", code, ToUtf8(name), '|');
    };
    for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) add(*code);
    for (const char* code : {"EU", "UN", "XK"}) add(code);
    // Africa, the Americas, Asia and Oceania; our own records name Europe.
    for (const char* code : {"002", "003", "005", "009", "019", "142"}) add(code);
  }
}

void AddPeoples(Rows& rows) {
  const std::unique_ptr<icu::LocaleDisplayNames> names(
      icu::LocaleDisplayNames::createInstance(icu::Locale(rows.lang().c_str())));
  if (names == nullptr || rows.traits().is_unspaced) return;
  for (const People& people : kPeoples) {
    icu::UnicodeString name;
    names->languageDisplayName(people.lang, name);
    if (rows.traits().capitalises_nouns) name.toLower(icu::Locale::getGerman());
    rows.Put("peoples", std::string(people.region), ToUtf8(name), '|');
  }
}

void AddCities(Rows& rows) {
  // Every zone has a name in this language's data, so its keys are the zones.
  constexpr const char* kComplete = "zh";
  UErrorCode status = U_ZERO_ERROR;
  const auto open = [&](const char* locale) {
    const Bundle bundle(ures_open(U_ICUDATA_NAME "-zone", locale, &status));
    return Bundle(ures_getByKey(bundle.get(), "zoneStrings", nullptr, &status));
  };
  const Bundle zones = open(kComplete);
  const Bundle own = open(rows.lang().c_str());
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
    rows.Put("cities", NormaliseName(english), name, '|');
  }
}

}  // namespace synoptic::mentions
