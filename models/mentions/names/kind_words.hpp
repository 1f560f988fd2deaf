#pragma once

#include <string_view>

#include "models/language/records/image.hpp"

namespace synoptic::mentions {

/// Words that say, within a name, what kind of thing it names or where ("House", "Министерство",
/// "Utara"). Languages translate them, each in its own way, so that they tell no name from another.
/// Words that inflect are given by a stem that no other word begins with, short ones in full. A
/// view of tables of the language's record.
class KindWords {
 public:
  explicit KindWords(std::string_view lang);

  /// `form` as of SplitWords. O(bytes of the form), each a look-up.
  bool Has(std::string_view form) const;

 private:
  language::Table stems_;
  language::Table words_;
};

}  // namespace synoptic::mentions
