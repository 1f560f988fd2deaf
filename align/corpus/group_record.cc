// A record is read without a tree of it: one pass of the parser says whether it is JSON and what
// its id is, and of valid JSON brackets alone say where an article begins and ends. So memory is
// that of the line, and what is cut off still says whose record it was.

#include "align/corpus/group_record.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "synoptic/text.hpp"

namespace synoptic::corpus {
namespace {

using Json = nlohmann::json;

/// More articles than can be laid side by side, and few enough to be listed.
constexpr std::size_t kMostArticles = 1000;

constexpr std::string_view kSpaces = " \t\r\n";

/// The "id" of an object, a text or a whole number, and where the text is no JSON any more.
class IdReader : public nlohmann::json_sax<Json> {
 public:
  std::string id;
  std::size_t bad_byte = 0;  ///< From 1; 0: all of it is JSON.

  bool null() override { return Value({}); }
  bool boolean(bool /*value*/) override { return Value({}); }
  bool number_integer(number_integer_t value) override { return Value(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return Value(std::to_string(value)); }
  bool number_float(number_float_t /*value*/, const string_t& text) override {
    const bool is_whole = text.find_first_not_of("-0123456789") == text.npos;
    return Value(is_whole ? text : std::string());  // Of more digits than numbers have.
  }
  bool string(string_t& value) override { return Value(std::move(value)); }
  bool binary(binary_t& /*value*/) override { return true; }
  bool key(string_t& name) override {
    is_id_ = depth_ == 1 && name == "id";
    return true;
  }
  bool start_object(std::size_t /*size*/) override { return Open(); }
  bool start_array(std::size_t /*size*/) override { return Open(); }
  bool end_object() override { return Close(); }
  bool end_array() override { return Close(); }
  bool parse_error(std::size_t at, const std::string& /*token*/,
                   const Json::exception& /*error*/) override {
    bad_byte = at;
    return false;
  }

 private:
  bool Value(std::string value) {
    if (is_id_) id = std::move(value);
    is_id_ = false;
    return true;
  }
  bool Open() {
    Value({});
    ++depth_;
    return true;
  }
  bool Close() {
    --depth_;
    return true;
  }

  std::size_t depth_ = 0;
  bool is_id_ = false;  ///< Of the value that comes next.
};

IdReader ReadId(std::string_view object) {
  IdReader reader;
  Json::sax_parse(object.begin(), object.end(), &reader);
  return reader;
}

std::size_t SkipSpaces(std::string_view json, std::size_t at) {
  return std::min(json.find_first_not_of(kSpaces, at), json.size());
}

/// Where the value that begins at `at` ends; of valid JSON, as below.
std::size_t EndOfValue(std::string_view json, std::size_t at) {
  std::size_t depth = 0;
  for (bool is_quoted = false; at < json.size(); ++at) {
    const char c = json[at];
    if (is_quoted) {
      at += c == '\\' ? 1 : 0;
      is_quoted = c != '"';
      if (!is_quoted && depth == 0) return at + 1;
    } else if (c == '"') {
      is_quoted = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      if (depth == 0) return at;
      if (--depth == 0) return at + 1;
    } else if (depth == 0 && (c == ',' || kSpaces.find(c) != kSpaces.npos)) {
      return at;
    }
  }
  return json.size();
}

/// Gives the values of a list or an object to `take`, an object's with their names, until it says
/// no.
template <typename Take>
void ForEachValue(std::string_view json, const Take& take) {
  const bool is_object = json.front() == '{';
  for (std::size_t at = SkipSpaces(json, 1); at < json.size() && json[at] != '}' && json[at] != ']';
       at = SkipSpaces(json, at)) {
    std::string_view name;
    if (is_object) {
      const std::size_t end = EndOfValue(json, at);
      name = json.substr(at, end - at);
      at = SkipSpaces(json, SkipSpaces(json, end) + 1);  // Behind the colon.
    }
    const std::size_t end = EndOfValue(json, at);
    if (!take(name, json.substr(at, end - at))) return;
    at = SkipSpaces(json, end);
    if (at < json.size() && json[at] == ',') ++at;
  }
}

std::string_view ArticlesOf(std::string_view record) {
  std::string_view articles;
  ForEachValue(record, [&](std::string_view name, std::string_view value) {
    if (name == "\"articles\"") articles = value;
    return true;
  });
  return articles;
}

void ReadMembers(std::string_view articles, std::string_view place, Group& group) {
  const auto refuse = [&](ErrorCode code, const std::string& what) {
    group.problem = Error(code, std::string(place) + what);
    return false;
  };
  if (!articles.starts_with('[')) {
    refuse(ErrorCode::kInvalidFormat, "expected \"articles\", a list of two or more");
    return;
  }
  ForEachValue(articles, [&](std::string_view /*name*/, std::string_view article) {
    const std::string number = std::to_string(group.members.size() + 1);
    if (group.members.size() == kMostArticles) {
      return refuse(ErrorCode::kTooLarge, "expected at most " + std::to_string(kMostArticles) +
                                              " articles in a group, found more");
    }
    if (!article.starts_with('{')) {
      return refuse(ErrorCode::kInvalidFormat, "article " + number + ": expected an object");
    }
    std::string name = ReadId(article).id;
    if (name.empty()) name = group.id + '#' + number;
    group.members.push_back({{}, std::string(article), std::move(name)});
    return true;
  });
  if (group.problem || group.members.size() >= 2) return;
  refuse(ErrorCode::kInvalidFormat,
         "expected two or more articles, found " + std::to_string(group.members.size()));
}

}  // namespace

std::string IdOfRecord(std::string_view line) { return ReplaceInvalidUtf8(ReadId(line).id); }

Group ParseRecord(std::string_view line, std::string_view place) {
  Group group;
  const auto refuse = [&](ErrorCode code, const std::string& what) {
    group.problem = Error(code, std::string(place) + what);
    return std::move(group);
  };
  IdReader reader = ReadId(line);
  group.id = ReplaceInvalidUtf8(reader.id);
  if (const auto at = FindInvalidUtf8(line)) {
    return refuse(ErrorCode::kInvalidText,
                  "expected UTF-8, found other bytes at byte " + std::to_string(*at + 1));
  }
  if (reader.bad_byte != 0) {
    return refuse(ErrorCode::kInvalidFormat,
                  "expected a record of JSON on one line; it is none at byte " +
                      std::to_string(reader.bad_byte));
  }
  if (group.id.empty()) return refuse(ErrorCode::kInvalidFormat, "expected an \"id\", found none");
  ReadMembers(ArticlesOf(line.substr(SkipSpaces(line, 0))), place, group);
  if (group.problem) group.members.clear();
  return group;
}

}  // namespace synoptic::corpus
