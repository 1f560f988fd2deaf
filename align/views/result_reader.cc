// Saved results come as one document over many lines, or as one a line. The first line that is a
// document of its own tells that it is the second case: in a document over many lines none is, as
// what it holds is no result. Lines before it are broken then. Where no line is, all are read into
// memory: they are one document, or nothing that can be read.

#include <algorithm>
#include <istream>
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

/// A line that is a result, or would be if nothing in it were wrong.
bool IsResult(const std::string& line) {
  if (!line.starts_with('{')) return false;
  const Json json = Json::parse(line, nullptr, /*allow_exceptions=*/false);
  return json.is_object() && (json.contains("synopsis") || json.contains("error"));
}

}  // namespace

ResultReader::ResultReader(std::istream& in, std::string name) : in_(in), name_(std::move(name)) {}

std::optional<Result> ResultReader::Next() {
  std::optional<std::string> text = NextLine();
  if (!text && found_ > 0) return std::nullopt;
  if (!text) {
    throw Error(ErrorCode::kInvalidFormat,
                name_ + ": expected the JSON of align or the lines of batch, found nothing");
  }
  if (++found_ == 1) {
    is_of_lines_ = Json::accept(*text) || HasResultAhead();
    for (; !is_of_lines_ && !ahead_.empty(); ahead_.pop_front()) *text += '\n' + ahead_.front();
  }
  try {
    return ReadRecord(views::ParseJson(*text));
  } catch (const Error& error) {
    const bool is_numbered = is_of_lines_ && (found_ > 1 || HasMore());
    const std::string place = is_numbered ? ":" + std::to_string(line_) : "";
    throw Error(error.code(), name_ + place + ": " + error.what());
  }
}

std::optional<std::string> ResultReader::NextLine() {
  std::string line;
  while (IsBlank(line)) {
    if (!ahead_.empty()) {
      line = std::move(ahead_.front());
      ahead_.pop_front();
    } else if (!ReadLine(line)) {
      return std::nullopt;
    }
    ++line_;
  }
  return line;
}

bool ResultReader::ReadLine(std::string& line) {
  if (std::getline(in_, line)) return true;
  if (in_.bad()) throw Error(ErrorCode::kUnreadable, name_ + ": cannot be read");
  return false;
}

bool ResultReader::HasResultAhead() {
  for (std::string line; ReadLine(line);) {
    const bool is_result = IsResult(line);
    ahead_.push_back(std::move(line));
    if (is_result) return true;
  }
  return false;
}

bool ResultReader::HasMore() {
  if (!std::ranges::all_of(ahead_, IsBlank)) return true;
  for (std::string line; ReadLine(line);) {
    const bool is_blank = IsBlank(line);
    ahead_.push_back(std::move(line));
    if (!is_blank) return true;
  }
  return false;
}

}  // namespace synoptic
