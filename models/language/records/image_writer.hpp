#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "models/language/traits.hpp"

namespace synoptic::language {

/// Gathers tables and writes them as an image (image.hpp).
class ImageWriter {
 public:
  enum class Alignment { kNone, kImage };

  /// Adds a language, to which the calls that follow belong.
  void Open(const std::string& lang, const Traits& traits);

  /// Adds an entry to a table of the language; one that is there already stays. True if it is new.
  bool Add(std::string_view table, std::string_view key, std::string_view value,
           Alignment alignment = Alignment::kNone);

  /// Throws Error(kTooLarge) if a string is longer than an image holds.
  std::vector<std::byte> Write() const;

 private:
  struct Value {
    std::string bytes;
    Alignment alignment;
  };
  using Entries = std::map<std::string, Value, std::less<>>;
  struct Language {
    Traits traits;
    std::map<std::string, Entries, std::less<>> tables;
  };

  std::map<std::string, Language> languages_;
  Language* open_ = nullptr;
};

}  // namespace synoptic::language
