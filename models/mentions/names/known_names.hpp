#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "models/language/traits.hpp"

namespace synoptic::mentions {

/// How a known name has to be written to be one, in a script with case.
enum class Writing {
  kCapital,   ///< "Germania", but not "china" (a stone, in Spanish).
  kCapitals,  ///< "UE", but not "ue".
  kAny,       ///< "tedesco".
};

struct KnownName {
  std::string value;  ///< "region DE", or a name: "rome", "who".
  Writing writing = Writing::kCapital;
};

/// The names that a language has of its own for what is called otherwise elsewhere: countries and
/// those who come from them, cities, international organisations and acronyms.
class KnownNames {
 public:
  explicit KnownNames(std::string_view lang);

  /// Those of a language, made when it is first asked for. Safe to call from many threads.
  static const KnownNames& Of(std::string_view lang);

  /// Of word forms (SplitWords), joined by spaces; nothing if it is not known.
  const KnownName* Find(const std::string& forms) const;

  /// The number of words of the longest name that begins with this form; 0 if none does.
  std::size_t LongestFrom(const std::string& form) const;

  /// For languages without spaces: the longest name that `text` begins with, and its bytes.
  struct Prefix {
    const KnownName* name = nullptr;
    std::size_t length = 0;
  };
  Prefix FindPrefix(std::string_view text) const;

 private:
  void Add(std::string_view name, std::string_view value, Writing writing);
  void AddForm(std::string form, std::string_view value, Writing writing);
  void AddRegions();
  void AddPeoples();
  void AddCities();
  void AddInternational();

  std::string lang_;
  const language::Traits& traits_;
  bool is_spaced_ = true;
  std::unordered_map<std::string, KnownName> names_;
  std::unordered_map<std::string, std::size_t>
      longest_;  // Words from a form, or bytes from a sign.
};

}  // namespace synoptic::mentions
