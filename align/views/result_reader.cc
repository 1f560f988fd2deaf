// Saved results come as one document over many lines, or as one a line. The first line tells which:
// it is a document of its own only in the second case; or, if it is broken, the second line is.

#include <istream>
#include <iterator>
#include <string>
#include <utility>

#include "align/views/json_reader.hpp"
#include "synoptic/error.hpp"
#include "synoptic/results.hpp"

namespace synoptic {
namespace {

using views::Json;
using views::JsonValue;

bool IsBlank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

Result ReadRecord(const Json& json) {
  const JsonValue document(json, "");
  Result result;
  if (document.Has("id")) result.id = document["id"].Text();
  if (document.Has("error")) {
    const JsonValue error = document["error"];
    result.problem = error["code"].Text() + ": " + error["message"].Text();
    return result;
  }
  // A record of batch holds the document that stands alone otherwise.
  const bool is_record = document.Has("synopsis") && json.at("synopsis").is_object();
  result.synopsis = views::ReadDocument(is_record ? document["synopsis"] : document);
  return result;
}

}  // namespace

ResultReader::ResultReader(std::istream& in, std::string name) : in_(in), name_(std::move(name)) {}

std::optional<Result> ResultReader::Next() {
  std::string text;
  while (IsBlank(text)) {
    if (second_line_) {
      text = *std::exchange(second_line_, std::nullopt);
    } else if (!std::getline(in_, text)) {
      if (in_.bad()) throw Error(ErrorCode::kUnreadable, name_ + ": cannot be read");
      if (found_ > 0) return std::nullopt;
      throw Error(ErrorCode::kInvalidFormat,
                  name_ + ": expected the JSON of align or the lines of batch, found nothing");
    }
    ++line_;
  }
  if (++found_ == 1) {
    is_of_lines_ = Json::accept(text);
    std::string next;
    if (!is_of_lines_ && std::getline(in_, next)) {
      is_of_lines_ = next.starts_with('{') && Json::accept(next);
      if (is_of_lines_) {
        second_line_ = std::move(next);
      } else {
        text += '\n' + next;
      }
    }
  }
  if (!is_of_lines_) {
    text += '\n';
    text.append(std::istreambuf_iterator<char>(in_), {});
    if (in_.bad()) throw Error(ErrorCode::kUnreadable, name_ + ": cannot be read");
  }
  try {
    return ReadRecord(views::ParseJson(text));
  } catch (const Error& error) {
    const std::string place =
        is_of_lines_ && (found_ > 1 || second_line_) ? ":" + std::to_string(line_) : "";
    throw Error(error.code(), name_ + place + ": " + error.what());
  }
}

}  // namespace synoptic
