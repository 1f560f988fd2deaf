#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/span.hpp"

namespace synoptic {

enum class MentionType { kNumber, kQuantity, kMoney, kDate, kName, kQuotation, kUrl, kHandle };

/// "number", "quantity", "money", "date", "name", "quotation", "url", "handle".
std::string_view MentionTypeName(MentionType type);

/// A figure, date, name or quotation inside a unit, with a value that compares across languages:
/// "4,8" and "4.8" both have the value "4.8".
struct Mention {
  MentionType type = MentionType::kNumber;
  Span span;
  std::string value;
};

enum class UnitKind { kSentence, kClause };

/// A sentence, or a clause of one.
struct Unit {
  Span span;
  std::size_t paragraph = 0;  ///< Index into Article::paragraphs.
  std::size_t sentence = 0;   ///< Index of the sentence within the article.
  std::vector<Mention> mentions;
};

}  // namespace synoptic
