// Currencies of one name: dinars, pesos and pounds are those of the country that the text speaks
// of.

#include "models/mentions/figures/currencies.hpp"

#include <algorithm>
#include <cstddef>

#include "models/mentions/figures/words_beside.hpp"

namespace synoptic::mentions {
namespace {

struct Issuer {
  std::string_view family;
  std::string_view region;  // ISO 3166.
  std::string_view code;    // ISO 4217.
};

constexpr Issuer kIssuers[] = {
    {"dinar", "BH", "BHD"},    {"dinar", "DZ", "DZD"},    {"dinar", "IQ", "IQD"},
    {"dinar", "JO", "JOD"},    {"dinar", "KW", "KWD"},    {"dinar", "LY", "LYD"},
    {"dinar", "RS", "RSD"},    {"dinar", "TN", "TND"},    {"dirham", "AE", "AED"},
    {"dirham", "MA", "MAD"},   {"dollar", "AU", "AUD"},   {"dollar", "CA", "CAD"},
    {"dollar", "HK", "HKD"},   {"dollar", "JM", "JMD"},   {"dollar", "LR", "LRD"},
    {"dollar", "NA", "NAD"},   {"dollar", "NZ", "NZD"},   {"dollar", "SG", "SGD"},
    {"dollar", "TW", "TWD"},   {"dollar", "US", "USD"},   {"franc", "BI", "BIF"},
    {"franc", "CD", "CDF"},    {"franc", "CF", "XAF"},    {"franc", "CG", "XAF"},
    {"franc", "CH", "CHF"},    {"franc", "CI", "XOF"},    {"franc", "CM", "XAF"},
    {"franc", "DJ", "DJF"},    {"franc", "BF", "XOF"},    {"franc", "BJ", "XOF"},
    {"franc", "GA", "XAF"},    {"franc", "GN", "GNF"},    {"franc", "KM", "KMF"},
    {"franc", "ML", "XOF"},    {"franc", "NE", "XOF"},    {"franc", "RW", "RWF"},
    {"franc", "SN", "XOF"},    {"franc", "TD", "XAF"},    {"franc", "TG", "XOF"},
    {"krone", "CZ", "CZK"},    {"krone", "DK", "DKK"},    {"krone", "IS", "ISK"},
    {"krone", "NO", "NOK"},    {"krone", "SE", "SEK"},    {"lira", "IT", "ITL"},
    {"lira", "LB", "LBP"},     {"lira", "SY", "SYP"},     {"lira", "TR", "TRY"},
    {"peso", "AR", "ARS"},     {"peso", "CL", "CLP"},     {"peso", "CO", "COP"},
    {"peso", "CU", "CUP"},     {"peso", "DO", "DOP"},     {"peso", "MX", "MXN"},
    {"peso", "PH", "PHP"},     {"peso", "UY", "UYU"},     {"pound", "CY", "CYP"},
    {"pound", "EG", "EGP"},    {"pound", "GB", "GBP"},    {"pound", "IE", "IEP"},
    {"pound", "LB", "LBP"},    {"pound", "SD", "SDG"},    {"pound", "SS", "SSP"},
    {"pound", "SY", "SYP"},    {"rial", "IR", "IRR"},     {"rial", "OM", "OMR"},
    {"rial", "QA", "QAR"},     {"rial", "SA", "SAR"},     {"rial", "YE", "YER"},
    {"ruble", "BY", "BYN"},    {"ruble", "RU", "RUB"},    {"rupee", "ID", "IDR"},
    {"rupee", "IN", "INR"},    {"rupee", "LK", "LKR"},    {"rupee", "MU", "MUR"},
    {"rupee", "NP", "NPR"},    {"rupee", "PK", "PKR"},    {"shilling", "KE", "KES"},
    {"shilling", "SO", "SOS"}, {"shilling", "TZ", "TZS"}, {"shilling", "UG", "UGX"},
    {"won", "KP", "KPW"},      {"won", "KR", "KRW"},
};

std::string_view CodeOf(std::string_view family, std::string_view region) {
  for (const Issuer& issuer : kIssuers) {
    if (issuer.family == family && issuer.region == region) return issuer.code;
  }
  return {};
}

bool HasEndOfSentence(const ParserInput& input, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin + 1; i <= end && i < input.size(); ++i) {
    if (input[i].gap == Gap::kBreak) return true;
    if (EndsClause(input[i - 1]) && !input.Touches(i)) return true;
  }
  return false;
}

}  // namespace

CurrencyWord CurrencyWordOf(const Meaning& meaning) {
  const std::string_view code = meaning.code();
  const std::size_t slash = std::min(code.find('/'), code.size());
  return {code.substr(0, slash), code.substr(std::min(slash + 1, code.size())),
          meaning.number == 100, meaning.number == 1};
}

std::string CurrencyAt(const ParserInput& input, std::size_t i, const CurrencyWord& word) {
  if (word.family.empty()) return std::string(word.code);
  constexpr std::size_t kNearBefore = 80;  // Tokens.
  constexpr std::size_t kNearBehind = 30;
  const bool is_common = word.family == "dollar";  // The US dollar is spoken of everywhere.
  const auto& regions = input.Regions();
  const auto behind = std::ranges::partition_point(
      regions, [&](const RegionSeen& region) { return region.at < i; });
  // A text that names thousands of countries is none of this world, but has to be read.
  constexpr std::ptrdiff_t kMost = 200;
  const auto first = behind - std::min(behind - regions.begin(), kMost);
  const auto last = behind + std::min(regions.end() - behind, kMost);
  for (auto before = behind; before != first;) {
    --before;
    if (!word.code.empty() && i - before->at > kNearBefore) break;
    if (is_common && HasEndOfSentence(input, before->at, i)) break;
    const std::string_view code = CodeOf(word.family, before->code);
    if (!code.empty()) return std::string(code);
  }
  for (auto after = behind; after != last; ++after) {
    if (!word.code.empty() && after->at - i > kNearBehind) break;
    if (is_common && HasEndOfSentence(input, i, after->at)) break;
    const std::string_view code = CodeOf(word.family, after->code);
    if (!code.empty()) return std::string(code);
  }
  return std::string(word.code);
}

}  // namespace synoptic::mentions
