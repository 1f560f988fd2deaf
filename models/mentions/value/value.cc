#include "synoptic/value.hpp"

#include <utility>

namespace synoptic {

std::string_view MentionTypeName(MentionType type) {
  switch (type) {
    case MentionType::kNumber:
      return "number";
    case MentionType::kQuantity:
      return "quantity";
    case MentionType::kMoney:
      return "money";
    case MentionType::kDate:
      return "date";
    case MentionType::kName:
      return "name";
    case MentionType::kQuotation:
      return "quotation";
    case MentionType::kUrl:
      return "url";
    case MentionType::kHandle:
      return "handle";
    case MentionType::kAge:
      return "age";
    case MentionType::kScore:
      return "score";
    case MentionType::kRank:
      return "rank";
    case MentionType::kMinute:
      return "minute";
  }
  return {};
}

Value Value::Parse(MentionType type, std::string text) {
  Value value(std::move(text));
  switch (type) {
    case MentionType::kNumber:
    case MentionType::kQuantity:
    case MentionType::kMoney:
    case MentionType::kAge:
    case MentionType::kRank:
    case MentionType::kMinute:
      if (auto figure = Figure::Parse(value.text_)) value.content_ = *std::move(figure);
      break;
    case MentionType::kDate:
      if (const auto dates = Dates::Parse(value.text_)) value.content_ = *dates;
      break;
    case MentionType::kName:
    case MentionType::kQuotation:
    case MentionType::kUrl:
    case MentionType::kHandle:
    case MentionType::kScore:
      break;
  }
  return value;
}

}  // namespace synoptic
