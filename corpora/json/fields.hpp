#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

/// The same where somebody has told some of the names.
class Fields {
 public:
  /// `told`: "text=content,title=kicker", names as the file has them. Throws
  /// Error(kInvalidArgument).
  explicit Fields(std::string_view told);

  /// A told field has no other name.
  FieldName Of(std::string_view name) const;

  /// The name of the member that was told to have the text; empty if none was.
  std::string_view text() const;

 private:
  std::vector<std::pair<std::string, Field>> told_;
};

/// Whether a member of an object in the place of a text is that text, as in {"rendered": "..."}.
bool IsValue(std::string_view name);

}  // namespace synoptic::corpora::json
