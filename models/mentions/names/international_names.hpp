#pragma once

#include <span>
#include <string_view>

namespace synoptic::mentions {

/// What CLDR does not tell: names by which the languages call the same thing, a row a thing.
/// `names` is "lang[,lang]=name|name; ...", "*" for all languages.
struct InternationalName {
  std::string_view value;
  std::string_view names;
};

std::span<const InternationalName> InternationalNames();

/// Peoples and languages whose names mean a country: "de" stands for "DE".
struct People {
  std::string_view lang;
  std::string_view region;
};

std::span<const People> Peoples();

}  // namespace synoptic::mentions
