#pragma once

#include <string_view>

namespace synoptic::corpora::json {

/// What a member of an article's object says.
enum class Field { kNone, kId, kLang, kTitle, kDate, kUrl, kText, kSource, kByline };

/// A name that members have, and how well it tells: of several members of one field, that of the
/// lowest rank counts.
struct FieldName {
  std::string_view name;  ///< Small letters and digits only.
  Field field = Field::kNone;
  int rank = 0;
};

/// The field of a member by its name, however that is written ("date_publish", "datePublish"), or
/// kNone.
FieldName FieldOf(std::string_view name);

/// Whether a member of an object in the place of a text is that text, as in {"rendered": "..."}.
bool IsValue(std::string_view name);

}  // namespace synoptic::corpora::json
