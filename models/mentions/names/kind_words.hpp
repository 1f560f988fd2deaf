#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace synoptic::mentions {

/// Words that say, within a name, what kind of thing it names or where ("House", "Министерство",
/// "Utara"). Languages translate them, each in its own way, so that they tell no name from another.
class KindWords {
 public:
  explicit KindWords(std::string_view lang);

  /// Those of a language, made when they are first asked for. Safe to call from many threads.
  static const KindWords& Of(std::string_view lang);

  /// `form` as of SplitWords. O(stems of the language).
  bool Has(std::string_view form) const;

 private:
  std::vector<std::string> stems_;  // Words may go on behind them.
  std::vector<std::string> words_;  // Sorted.
};

}  // namespace synoptic::mentions
