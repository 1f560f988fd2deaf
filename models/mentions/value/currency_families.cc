#include "synoptic/internal/currency_families.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace synoptic::mentions {
namespace {

struct Issuer {
  std::string_view family;
  std::string_view region;
  std::string_view code;
};

// Of a country, the currency of today first.
constexpr Issuer kIssuers[] = {
    {"dinar", "BH", "BHD"},    {"dinar", "DZ", "DZD"},    {"dinar", "IQ", "IQD"},
    {"dinar", "JO", "JOD"},    {"dinar", "KW", "KWD"},    {"dinar", "LY", "LYD"},
    {"dinar", "MK", "MKD"},    {"dinar", "RS", "RSD"},    {"dinar", "TN", "TND"},
    {"dirham", "AE", "AED"},   {"dirham", "MA", "MAD"},   {"dollar", "AU", "AUD"},
    {"dollar", "BB", "BBD"},   {"dollar", "BM", "BMD"},   {"dollar", "BN", "BND"},
    {"dollar", "BS", "BSD"},   {"dollar", "BZ", "BZD"},   {"dollar", "CA", "CAD"},
    {"dollar", "FJ", "FJD"},   {"dollar", "GY", "GYD"},   {"dollar", "HK", "HKD"},
    {"dollar", "JM", "JMD"},   {"dollar", "KY", "KYD"},   {"dollar", "LC", "XCD"},
    {"dollar", "LR", "LRD"},   {"dollar", "NA", "NAD"},   {"dollar", "NZ", "NZD"},
    {"dollar", "SB", "SBD"},   {"dollar", "SG", "SGD"},   {"dollar", "SR", "SRD"},
    {"dollar", "TT", "TTD"},   {"dollar", "TW", "TWD"},   {"dollar", "US", "USD"},
    {"dollar", "ZW", "ZWL"},   {"franc", "BE", "BEF"},    {"franc", "BF", "XOF"},
    {"franc", "BI", "BIF"},    {"franc", "BJ", "XOF"},    {"franc", "CD", "CDF"},
    {"franc", "CF", "XAF"},    {"franc", "CG", "XAF"},    {"franc", "CH", "CHF"},
    {"franc", "CI", "XOF"},    {"franc", "CM", "XAF"},    {"franc", "DJ", "DJF"},
    {"franc", "FR", "FRF"},    {"franc", "GA", "XAF"},    {"franc", "GN", "GNF"},
    {"franc", "KM", "KMF"},    {"franc", "LU", "LUF"},    {"franc", "ML", "XOF"},
    {"franc", "NE", "XOF"},    {"franc", "PF", "XPF"},    {"franc", "RW", "RWF"},
    {"franc", "SN", "XOF"},    {"franc", "TD", "XAF"},    {"franc", "TG", "XOF"},
    {"krone", "CZ", "CZK"},    {"krone", "DK", "DKK"},    {"krone", "EE", "EEK"},
    {"krone", "IS", "ISK"},    {"krone", "NO", "NOK"},    {"krone", "SE", "SEK"},
    {"krone", "SK", "SKK"},    {"leu", "MD", "MDL"},      {"leu", "RO", "RON"},
    {"lira", "IT", "ITL"},     {"lira", "LB", "LBP"},     {"lira", "MT", "MTL"},
    {"lira", "SY", "SYP"},     {"lira", "TR", "TRY"},     {"lira", "TR", "TRL"},
    {"manat", "AZ", "AZN"},    {"manat", "TM", "TMT"},    {"mark", "BA", "BAM"},
    {"mark", "DE", "DEM"},     {"mark", "FI", "FIM"},     {"peso", "AR", "ARS"},
    {"peso", "CL", "CLP"},     {"peso", "CO", "COP"},     {"peso", "CU", "CUP"},
    {"peso", "DO", "DOP"},     {"peso", "MX", "MXN"},     {"peso", "PH", "PHP"},
    {"peso", "UY", "UYU"},     {"pound", "CY", "CYP"},    {"pound", "EG", "EGP"},
    {"pound", "FK", "FKP"},    {"pound", "GB", "GBP"},    {"pound", "GI", "GIP"},
    {"pound", "IE", "IEP"},    {"pound", "LB", "LBP"},    {"pound", "SD", "SDG"},
    {"pound", "SH", "SHP"},    {"pound", "SS", "SSP"},    {"pound", "SY", "SYP"},
    {"rial", "IR", "IRR"},     {"rial", "OM", "OMR"},     {"rial", "QA", "QAR"},
    {"rial", "SA", "SAR"},     {"rial", "YE", "YER"},     {"ruble", "BY", "BYN"},
    {"ruble", "RU", "RUB"},    {"ruble", "SU", "SUR"},    {"rupee", "ID", "IDR"},
    {"rupee", "IN", "INR"},    {"rupee", "LK", "LKR"},    {"rupee", "MU", "MUR"},
    {"rupee", "MV", "MVR"},    {"rupee", "NP", "NPR"},    {"rupee", "PK", "PKR"},
    {"rupee", "SC", "SCR"},    {"shilling", "AT", "ATS"}, {"shilling", "KE", "KES"},
    {"shilling", "SO", "SOS"}, {"shilling", "TZ", "TZS"}, {"shilling", "UG", "UGX"},
    {"escudo", "CV", "CVE"},   {"escudo", "PT", "PTE"},   {"kwacha", "MW", "MWK"},
    {"kwacha", "ZM", "ZMW"},   {"won", "KP", "KPW"},      {"won", "KR", "KRW"},
    {"yuan", "CN", "CNY"},     {"yuan", "HK", "HKD"},     {"yuan", "MO", "MOP"},
    {"yuan", "TW", "TWD"},
};

// Coins. Those of the euro have the code of the euro and no region.
constexpr Issuer kCoins[] = {
    {"cent", "", "EUR"},      {"cent", "AU", "AUD"},    {"cent", "CA", "CAD"},
    {"cent", "HK", "HKD"},    {"cent", "KE", "KES"},    {"cent", "NZ", "NZD"},
    {"cent", "SG", "SGD"},    {"cent", "SR", "SRD"},    {"cent", "US", "USD"},
    {"cent", "ZA", "ZAR"},    {"centavo", "AR", "ARS"}, {"centavo", "BO", "BOB"},
    {"centavo", "BR", "BRL"}, {"centavo", "CL", "CLP"}, {"centavo", "CO", "COP"},
    {"centavo", "CU", "CUP"}, {"centavo", "DO", "DOP"}, {"centavo", "EC", "USD"},
    {"centavo", "GT", "GTQ"}, {"centavo", "HN", "HNL"}, {"centavo", "MX", "MXN"},
    {"centavo", "MZ", "MZN"}, {"centavo", "NI", "NIO"}, {"centavo", "PH", "PHP"},
    {"centavo", "SV", "USD"}, {"centavo", "US", "USD"}, {"centime", "", "EUR"},
    {"centime", "CH", "CHF"}, {"centime", "DZ", "DZD"}, {"centime", "MA", "MAD"},
    {"centimo", "", "EUR"},   {"centimo", "CR", "CRC"}, {"centimo", "PE", "PEN"},
    {"centimo", "PY", "PYG"}, {"centimo", "VE", "VES"}, {"kopeck", "BY", "BYN"},
    {"kopeck", "RU", "RUB"},  {"kopeck", "UA", "UAH"},  {"ore", "DK", "DKK"},
    {"ore", "NO", "NOK"},     {"ore", "SE", "SEK"},     {"paisa", "IN", "INR"},
    {"paisa", "NP", "NPR"},   {"paisa", "PK", "PKR"},   {"piastre", "EG", "EGP"},
    {"piastre", "LB", "LBP"}, {"piastre", "SD", "SDG"}, {"piastre", "SY", "SYP"},
    {"sen", "", "EUR"},       {"sen", "AU", "AUD"},     {"sen", "ID", "IDR"},
    {"sen", "JP", "JPY"},     {"sen", "MY", "MYR"},     {"sen", "SG", "SGD"},
    {"sen", "US", "USD"},
};

constexpr std::string_view kOfTheEuro[] = {"AT", "BE", "CY", "DE", "EE", "ES", "EU",
                                           "FI", "FR", "GR", "HR", "IE", "IT", "LT",
                                           "LU", "LV", "MT", "NL", "PT", "SI", "SK"};

std::string_view CodeOf(std::span<const Issuer> issuers, std::string_view family,
                        std::string_view region) {
  const auto issuer = std::ranges::find_if(issuers, [&](const Issuer& candidate) {
    return candidate.family == family && candidate.region == region;
  });
  return issuer == issuers.end() ? std::string_view() : issuer->code;
}

}  // namespace

std::string_view CurrencyOf(std::string_view family, std::string_view region) {
  return CodeOf(kIssuers, family, region);
}

std::string_view CurrencyOfHundredth(std::string_view family, std::string_view region) {
  const bool is_of_euro = std::ranges::find(kOfTheEuro, region) != std::end(kOfTheEuro);
  return CodeOf(kCoins, family, is_of_euro ? std::string_view() : region);
}

bool IsHundredthOf(std::string_view family, std::string_view code) {
  return std::ranges::any_of(
      kCoins, [&](const Issuer& coin) { return coin.family == family && coin.code == code; });
}

bool AreOfOneFamily(std::string_view a, std::string_view b) {
  return std::ranges::any_of(kIssuers, [&](const Issuer& x) {
    return x.code == a && std::ranges::any_of(kIssuers, [&](const Issuer& y) {
             return y.code == b && x.family == y.family;
           });
  });
}

}  // namespace synoptic::mentions
