#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "synoptic/span.hpp"

namespace synoptic::bench {

/// Finds names in the translations of English sentences by their spelling, independently of the
/// library's own mentions, so that they can be replaced by others.
///
/// Of a Latin script: words of four letters or more that stand in the English sentence too, begin
/// with a capital amid a sentence in both languages, and are written small in neither of the two
/// texts; months and days aside. Of Cyrillic: the same, where the consonants of an English name are
/// those of the word or of what it begins with. Of Chinese, which tells names from nothing: those
/// of a table of well-known places, persons and companies whose English name is there as well.
class NameSpotter {
 public:
  NameSpotter(std::string lang, const std::vector<std::string>& english,
              const std::vector<std::string>& translations);

  /// Names in `text`, a translation of `english`.
  std::vector<Span> Find(std::string_view text, std::string_view english) const;

 private:
  bool IsNameInEnglish(const std::string& word) const;
  std::vector<Span> FindChinese(std::string_view text, std::string_view english) const;

  std::string lang_;
  std::unordered_set<std::string> small_;             // Words in small letters of either text.
  std::unordered_set<std::string> english_capitals_;  // Capitalised amid a sentence.
};

}  // namespace synoptic::bench
