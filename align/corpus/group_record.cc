#include "align/corpus/group_record.hpp"

#include <nlohmann/json.hpp>
#include <string>

#include "synoptic/text.hpp"

namespace synoptic::corpus {
namespace {

using Json = nlohmann::json;

/// Lists and objects within one another: more than articles have, and few enough to be written.
constexpr int kMaxDepth = 64;

std::string IdOf(const Json& object) {
  const auto id = object.find("id");
  if (id == object.end()) return {};
  if (id->is_string()) return id->get<std::string>();
  return id->is_number_integer() ? id->dump() : std::string();
}

void ReadMembers(const Json& articles, std::string_view place, Group& group) {
  const auto refuse = [&](const std::string& what) {
    group.problem = Error(ErrorCode::kInvalidFormat, std::string(place) + what);
  };
  if (!articles.is_array()) return refuse("expected \"articles\", a list of two or more");
  if (articles.size() < 2) {
    return refuse("expected two or more articles, found " + std::to_string(articles.size()));
  }
  for (const Json& article : articles) {
    const std::string number = std::to_string(group.members.size() + 1);
    if (!article.is_object()) return refuse("article " + number + ": expected an object");
    std::string name = IdOf(article);
    if (name.empty()) name = group.id + '#' + number;
    group.members.push_back({{}, article.dump(), std::move(name)});
  }
}

}  // namespace

Group ParseRecord(std::string_view line, std::string_view place) {
  Group group;
  const auto refuse = [&](ErrorCode code, const std::string& what) {
    group.problem = Error(code, std::string(place) + what);
    return std::move(group);
  };
  if (const auto at = FindInvalidUtf8(line)) {
    return refuse(ErrorCode::kInvalidText,
                  "expected UTF-8, found other bytes at byte " + std::to_string(*at + 1));
  }
  Json record;
  const auto is_kept = [](int depth, Json::parse_event_t, Json&) { return depth <= kMaxDepth; };
  try {
    record = Json::parse(line, is_kept);
  } catch (const Json::parse_error& error) {
    return refuse(
        ErrorCode::kInvalidFormat,
        "expected a record of JSON on one line; it is none at byte " + std::to_string(error.byte));
  }
  if (!record.is_object()) {
    return refuse(ErrorCode::kInvalidFormat, "expected a record of JSON, an object");
  }
  group.id = IdOf(record);
  if (group.id.empty()) return refuse(ErrorCode::kInvalidFormat, "expected an \"id\", found none");
  const auto articles = record.find("articles");
  ReadMembers(articles == record.end() ? Json() : *articles, place, group);
  if (group.problem) group.members.clear();
  return group;
}

}  // namespace synoptic::corpus
