#include <unicode/ulocdata.h>
#include <unicode/uversion.h>

#include <string>

#include "models/mentions/cldr/rows.hpp"

namespace synoptic::mentions {
namespace {

std::string Head() {
  UVersionInfo version;
  char icu[U_MAX_VERSION_STRING_LENGTH];
  u_getVersion(version);
  u_versionToString(version, icu);
  char cldr[U_MAX_VERSION_STRING_LENGTH];
  UErrorCode status = U_ZERO_ERROR;
  ulocdata_getCLDRVersion(version, &status);
  u_versionToString(version, cldr);
  return std::string("# Generated from CLDR ") + cldr + " by ICU " + icu +
         " (models/programs/generate_cldr.cc). Not to be edited.\n";
}

}  // namespace

std::string GenerateRecord(const std::string& lang) {
  constexpr std::string_view kRoot = "und";
  Rows rows(lang);
  const Locale locale = LocaleOf(lang);
  if (lang == kRoot) {
    AddCurrencyCodes(rows);
    AddTransliteration(rows);
  } else {
    AddNumberWords(locale, rows);
    AddUnitNames(locale, rows);
    AddCurrencyNames(rows);
    AddCalendar(locale, rows);
    AddRegions(rows);
    AddPeoples(rows);
  }
  AddCities(rows);
  return Head() + rows.Write();
}

}  // namespace synoptic::mentions
