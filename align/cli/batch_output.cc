#include "align/cli/batch_output.hpp"

#include <nlohmann/json.hpp>
#include <sstream>
#include <string_view>
#include <utility>

#include "align/cli/progress.hpp"
#include "synoptic/error.hpp"
#include "synoptic/views.hpp"

namespace synoptic::cli {
namespace {

using Json = nlohmann::ordered_json;

/// File names need not be UTF-8, JSON must be.
std::string Dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// What made a result, as its line says; empty: it is none.
std::string EngineOfLine(const std::string& line) {
  const std::size_t begin = line.find("\"engine\":{");
  const std::size_t end = line.find(",\"order\":", begin);
  return end == line.npos ? std::string() : line.substr(begin, end - begin);
}

}  // namespace

std::string RecordLine(const GroupResult& result) {
  if (!result.synopsis) {
    const Json json = {{"id", result.id},
                       {"error", {{"code", result.code}, {"message", result.message}}}};
    return Dump(json);
  }
  std::ostringstream json;
  WriteJson(*result.synopsis, json, {JsonOptions::Layout::kLine});
  std::string line = std::move(json).str();
  while (line.ends_with('\n')) line.pop_back();
  return "{\"id\":" + Dump(result.id) + ",\"synopsis\":" + line + "}";
}

std::string FileLine(const std::string& id, const std::string& file) {
  return Dump(Json{{"id", id}, {"file", file}});
}

std::optional<std::string> IdOfLine(const std::string& line) {
  constexpr std::string_view kHead = "{\"id\":\"";
  if (!line.starts_with(kHead)) return std::nullopt;
  std::size_t end = kHead.size();
  while (end < line.size() && line[end] != '"') end += line[end] == '\\' ? 2 : 1;
  if (end >= line.size()) return std::nullopt;
  const std::size_t begin = kHead.size() - 1;  // With its marks.
  const auto id = Json::parse(line.substr(begin, end + 1 - begin), nullptr, false);
  if (!id.is_string()) return std::nullopt;
  return id.get<std::string>();
}

void LineOutput::Write(const GroupResult& result) {
  Progress::Clear();  // Both may go to one terminal.
  output_.stream() << result.drawn << '\n';
  output_.Flush();  // Whoever reads from a pipe sees each result when it is there.
}

bool ResumedOutput::IsDone(const corpus::Group& group) {
  if (is_behind_) return false;
  const std::optional<std::string> line = lines_.Next();
  is_behind_ = !line;
  if (is_behind_) return false;
  const std::optional<std::string> id = IdOfLine(*line);
  if (id != group.id) {
    throw Error(ErrorCode::kInvalidFormat,
                lines_.partial() + ':' + std::to_string(lines_.number()) +
                    ": expected the result of \"" + group.id + "\", found " +
                    (id ? '"' + *id + '"' : "another line") +
                    "; it is of another corpus or shard: remove it, or name another output");
  }
  if (engine_.empty()) engine_ = EngineOfLine(*line);
  tally_.AddLine(*line, detail_);
  return true;
}

void ResumedOutput::Write(const GroupResult& result) {
  const std::string engine = EngineOfLine(result.drawn);
  if (!engine_.empty() && !engine.empty() && engine != engine_) {
    throw Error(ErrorCode::kInvalidArgument,
                lines_.partial() +
                    ": its results were made with another version, model, weights or dictionaries "
                    "than this run has: resume with those, remove it, or name another output");
  }
  lines_.stream() << result.drawn << '\n';
  lines_.Flush();
}

void ResumedOutput::Finish() {
  if (!is_behind_ && lines_.Next()) {
    throw Error(ErrorCode::kInvalidFormat,
                lines_.partial() + ':' + std::to_string(lines_.number()) +
                    ": more results than groups; it is of another corpus or shard: remove it, or "
                    "name another output");
  }
  lines_.Finish();
}

}  // namespace synoptic::cli
