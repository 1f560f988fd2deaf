#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "models/language/records/image.hpp"

namespace synoptic::mentions {

/// How a known name has to be written to be one, in a script with case.
enum class Writing {
  kCapital,   ///< "Germania", but not "china" (a stone, in Spanish).
  kCapitals,  ///< "UE", but not "ue".
  kAny,       ///< "tedesco".
  kIssuer,    ///< "algerino": no name, but tells whose money is.
};

struct KnownName {
  std::string_view value;  ///< "region DE", or a name: "rome", "who".
  Writing writing = Writing::kCapital;
};

/// The names that a language has of its own for what is called otherwise elsewhere: countries and
/// those who come from them, cities, international organisations and acronyms. A view of tables
/// that are compiled of its record (name_tables.hpp).
class KnownNames {
 public:
  explicit KnownNames(std::string_view lang);

  /// Of word forms (SplitWords), joined by spaces; nothing if it is not known.
  std::optional<KnownName> Find(std::string_view forms) const;

  /// The same, and what only tells whose money is.
  std::optional<KnownName> FindIssuer(std::string_view forms) const;

  /// The number of words of the longest name that begins with this form; 0 if none does.
  std::size_t LongestFrom(std::string_view form) const;

  /// For languages without spaces: the longest name that `text` begins with, and its bytes.
  struct Prefix {
    std::optional<KnownName> name;
    std::size_t length = 0;
  };
  Prefix FindPrefix(std::string_view text) const;

 private:
  language::Table names_;
  language::Table longest_;  // Words from a form, or bytes from a sign.
};

}  // namespace synoptic::mentions
