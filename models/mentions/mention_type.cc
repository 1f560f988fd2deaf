#include "synoptic/unit.hpp"

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
  }
  return {};
}

}  // namespace synoptic
