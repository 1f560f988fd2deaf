#include "synoptic/text_kind.hpp"

namespace synoptic {

std::string_view TextKindName(TextKind kind) {
  switch (kind) {
    case TextKind::kProse:
      return "prose";
    case TextKind::kHeadline:
      return "headline";
    case TextKind::kSubheading:
      return "subheading";
    case TextKind::kListItem:
      return "list item";
    case TextKind::kTableRow:
      return "table row";
    case TextKind::kCaption:
      return "caption";
    case TextKind::kPost:
      return "post";
    case TextKind::kDateline:
      return "dateline";
    case TextKind::kByline:
      return "byline";
    case TextKind::kCredit:
      return "credit";
    case TextKind::kTimestamp:
      return "timestamp";
    case TextKind::kReference:
      return "reference";
    case TextKind::kLabel:
      return "label";
  }
  return {};
}

bool MakesClaim(TextKind kind) { return kind < TextKind::kDateline; }

}  // namespace synoptic
