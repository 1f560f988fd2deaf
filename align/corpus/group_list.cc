#include "align/corpus/group_list.hpp"

#include <utility>
#include <vector>

#include "align/corpus/group_record.hpp"
#include "synoptic/internal/byte_order_mark.hpp"
#include "synoptic/text.hpp"

namespace synoptic::corpus {
namespace {

namespace fs = std::filesystem;

/// Longer lines are not of a list of paths.
constexpr std::size_t kMaxLine = (1 << 16) - 1;

std::vector<std::string> SplitAtTabs(const std::string& line) {
  std::vector<std::string> fields;
  for (std::size_t begin = 0, end = 0; end != std::string::npos; begin = end + 1) {
    end = line.find('\t', begin);
    fields.push_back(line.substr(begin, end - begin));
  }
  return fields;
}

bool IsRecord(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t");
  return begin != line.npos && line[begin] == '{';
}

bool IsPassedOver(std::string_view line) {
  return line.starts_with('#') || line.find_first_not_of(" \t\r") == line.npos;
}

}  // namespace

GroupList::GroupList(const std::string& file, int wake)
    : lines_(file, wake),
      is_stream_(file == "-"),
      folder_(is_stream_ ? fs::path() : fs::path(file).parent_path()) {}

std::optional<Group> GroupList::Next() {
  using Got = LineReader::Got;
  std::string line;
  for (Got got; (got = lines_.Read(line, kMaxRecord)) != Got::kEnd;) {
    if (lines_.line() == 1) line.erase(0, BehindByteOrderMark(line));
    if (got == Got::kLine && IsPassedOver(line)) continue;
    Group group;
    if (!IsRecord(line) && line.size() > kMaxLine) {
      group.problem = Error(ErrorCode::kInvalidFormat,
                            Place() +
                                "expected id, path, path between tabs, or a record of JSON; found "
                                "a line of more than " +
                                std::to_string(kMaxLine) + " bytes");
      // A file that begins so is no list. In the midst of one, it is a record that was torn.
      if (lines_.line() == 1 && !is_stream_) throw Error(*group.problem);
    } else if (got == Got::kTooLong) {
      group.id = IdOfRecord(line);
      group.problem = Error(ErrorCode::kTooLarge, Place() + "a record of more than " +
                                                      std::to_string(kMaxRecord) + " bytes");
    } else {
      group = IsRecord(line) ? ParseRecord(line, Place()) : ParsePaths(line);
    }
    group.place = lines_.name() + ':' + std::to_string(lines_.line());
    group.number = lines_.line();
    group.bytes = line.size();
    return group;
  }
  return std::nullopt;
}

Group GroupList::ParsePaths(const std::string& line) const {
  std::vector<std::string> fields = SplitAtTabs(line);
  Group group{fields[0], {}};
  const auto refuse = [&](const std::string& what) {
    if (!group.problem) group.problem = Error(ErrorCode::kInvalidFormat, Place() + what);
  };
  if (FindInvalidUtf8(group.id)) {
    group.id.clear();
    refuse("the id is not UTF-8");
  } else if (group.id.empty()) {
    refuse("expected an id before the first tab, found none");
  } else if (fields.size() < 3) {
    refuse("expected id and two or more paths between tabs, or a record of JSON; found " +
           std::to_string(fields.size() - 1) + " paths");
  }
  for (std::size_t i = 1; i < fields.size(); ++i) {
    if (fields[i].empty() || fields[i] == "-")
      refuse("expected a path, found \"" + fields[i] + '"');
    group.members.push_back({(folder_ / fields[i]).string(), {}});
  }
  return group;
}

std::string GroupList::Place() const {
  return lines_.name() + ":" + std::to_string(lines_.line()) + ": ";
}

}  // namespace synoptic::corpus
