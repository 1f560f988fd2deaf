#include "align/cli/batch_folder.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>
#include <utility>

#include "align/cli/view_formats.hpp"
#include "align/corpus/group_ids.hpp"
#include "models/vectors/whole_file.hpp"
#include "synoptic/error.hpp"

namespace synoptic::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPartial = ".partial";

std::string HashText(const std::string& id) {
  std::array<char, 16> digits{};
  const auto [end, failure] =
      std::to_chars(digits.data(), digits.data() + digits.size(), corpus::HashOfId(id), 16);
  std::string text(digits.data(), end);
  text.insert(0, digits.size() - text.size(), '0');
  return text;
}

/// The file that "story.html.4711.partial" was to become; empty of other names.
std::string TargetOfPartial(std::string name) {
  if (!name.ends_with(kPartial)) return {};
  name.resize(name.size() - kPartial.size());
  const std::size_t dot = name.rfind('.');
  if (dot == std::string::npos || name.find_first_not_of("0123456789-", dot + 1) != name.npos) {
    return {};
  }
  return name.substr(0, dot);
}

/// Whether an id could be taken for the name that another one was given.
bool EndsAsHashed(const std::string& id) {
  constexpr std::size_t kDigits = 16;
  if (id.size() < kDigits) return false;
  const std::size_t begin = id.size() - kDigits;
  return id.find_first_not_of("0123456789abcdef", begin) == id.npos &&
         (begin == 0 || id[begin - 1] == '-');
}

}  // namespace

std::string FileNameOfGroup(const std::string& id, const std::string& ending) {
  constexpr std::size_t kLongest = 80;
  std::string name;
  for (const char c : id) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    if (name.size() == kLongest) break;
    name += is_plain ? c : '-';
  }
  if (name.starts_with('.')) name[0] = '-';
  if (name != id || name.empty() || EndsAsHashed(id))
    name += (name.empty() ? "" : "-") + HashText(id);
  return name + '.' + ending;
}

FolderOutput::FolderOutput(ViewOptions view, Start start)
    : folder_(view.output), view_(std::move(view)), start_(start) {
  if (view_.format.empty()) view_.format = "json";
  view_.output = (folder_ / "x").string();
  CheckTogether(view_);
  std::error_code problem;
  fs::create_directories(folder_, problem);
  if (problem) {
    throw Error(ErrorCode::kUnreadable,
                folder_.string() + ": cannot be made: " + problem.message());
  }
  if (start_ == Start::kAnew) return;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder_)) {
    const std::string target = TargetOfPartial(entry.path().filename().string());
    if (!target.empty()) leftovers_.emplace(target, entry.path());
  }
}

std::string FolderOutput::NameOf(const std::string& id) const {
  return FileNameOfGroup(id, ViewFormatOf(view_.format).ending);
}

std::optional<std::string> FolderOutput::DrawnBefore(const corpus::Group& group) {
  if (start_ == Start::kAnew || group.problem) return std::nullopt;
  const std::string name = NameOf(group.id);
  const auto [begin, end] = leftovers_.equal_range(name);
  std::error_code ignored;
  for (auto one = begin; one != end; ++one) {
    if (!vectors::IsBeingWritten(one->second)) fs::remove(one->second, ignored);
  }
  // Of several files, some may not be there.
  if (ViewFormatOf(view_.format).files || !fs::exists(folder_ / name, ignored)) return std::nullopt;
  return FileLine(group.id, name);
}

std::string FolderOutput::Draw(GroupResult& result) const {
  if (!result.synopsis) return RecordLine(result);
  const std::string name = NameOf(result.id);
  ViewOptions view = view_;
  view.output = (folder_ / name).string();
  try {
    CheckView(view, result.synopsis->articles.size());
  } catch (const CLI::ValidationError& error) {
    throw Error(ErrorCode::kInvalidArgument, error.what());
  }
  try {
    WriteView(*result.synopsis, view, {});
  } catch (const Error& error) {
    // Of a full disk, for example: what the next groups would be is lost as well.
    if (error.code() != ErrorCode::kUnreadable) throw;
    result.message = error.what();
    return {};
  }
  return FileLine(result.id, name);
}

void FolderOutput::Write(const GroupResult& result) {
  if (result.drawn.empty()) throw Error(ErrorCode::kUnreadable, result.message);
  lines_.Write(result);
}

}  // namespace synoptic::cli
