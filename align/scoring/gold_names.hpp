#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "align/scoring/gold_lines.hpp"
#include "synoptic/score.hpp"

namespace synoptic::scoring {

/// What the fields of a row name: articles, sentences and words of the gold as far as it is read.
/// What is not there is refused at the line that is being read.
class GoldNames {
 public:
  /// Both must outlive it.
  GoldNames(const GoldLines& lines, const Gold& gold) : lines_(lines), gold_(gold) {}

  /// The last article of the gold has this key.
  void AddArticle(std::string_view key);

  std::size_t FindArticle(std::string_view key) const;
  Gold::Side ParseSide(std::string_view text) const;                    ///< "KEY:N[,N...]"
  Gold::Words ParseWords(std::string_view text) const;                  ///< "KEY:N=WORDS"
  std::string NameOf(std::size_t article, std::size_t sentence) const;  ///< "KEY:N"

 private:
  std::size_t ParseSentence(std::size_t article, std::string_view number) const;

  const GoldLines& lines_;
  const Gold& gold_;
  std::map<std::string, std::size_t, std::less<>> keys_;
};

/// A number from 1; 0 if it is none.
std::size_t ParsePosition(std::string_view text);

/// "N of KEY:N=WORDS" is among the sentences of a side.
bool Holds(const Gold::Side& side, const Gold::Words& words);

}  // namespace synoptic::scoring
