#include "align/corpus/group_list.hpp"

#include <iostream>

#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic::corpus {
namespace {

namespace fs = std::filesystem;

/// Longer lines are not of a list of paths; without a limit, a file without line ends would be read
/// into memory as a whole.
constexpr std::size_t kMaxLine = 1 << 16;

std::ifstream OpenList(const std::string& file) {
  if (file == "-") return {};
  if (!fs::exists(file)) throw Error(ErrorCode::kNotFound, file + ": no such file");
  std::ifstream in(file, std::ios::binary);
  if (!in || fs::is_directory(file)) {
    throw Error(ErrorCode::kUnreadable, file + ": not a file that can be read");
  }
  return in;
}

std::vector<std::string> SplitAtTabs(const std::string& line) {
  std::vector<std::string> fields;
  for (std::size_t begin = 0, end = 0; end != std::string::npos; begin = end + 1) {
    end = line.find('\t', begin);
    fields.push_back(line.substr(begin, end - begin));
  }
  return fields;
}

}  // namespace

GroupList::GroupList(const std::string& file)
    : name_(file == "-" ? "standard input" : file),
      folder_(file == "-" ? fs::path() : fs::path(file).parent_path()),
      file_(OpenList(file)),
      in_(file == "-" ? std::cin : file_) {}

std::optional<Group> GroupList::Next() {
  for (std::string line; ReadLine(line);) {
    if (!line.empty() && !line.starts_with('#')) return Parse(line);
  }
  return std::nullopt;
}

bool GroupList::ReadLine(std::string& line) {
  line.resize(kMaxLine);
  in_.getline(line.data(), static_cast<std::streamsize>(line.size()));
  const auto count = static_cast<std::size_t>(in_.gcount());
  if (in_.bad()) throw Error(ErrorCode::kUnreadable, name_ + ": cannot be read");
  if (count == 0) return false;
  ++line_;
  if (in_.fail()) {
    throw Error(ErrorCode::kInvalidFormat,
                Place() + "expected id, path, path between tabs; found a line of more than " +
                    std::to_string(kMaxLine) + " bytes");
  }
  line.resize(in_.eof() ? count : count - 1);
  if (line.ends_with('\r')) line.pop_back();
  if (line_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
  return true;
}

Group GroupList::Parse(const std::string& line) {
  std::vector<std::string> fields = SplitAtTabs(line);
  Group group{fields[0], {}, {}};
  if (FindInvalidUtf8(group.id)) {
    group.id.clear();
    group.problem = Place() + "the id is not UTF-8";
  } else if (group.id.empty()) {
    group.problem = Place() + "expected an id before the first tab, found none";
  } else if (fields.size() < 3) {
    group.problem = Place() + "expected id and two or more paths between tabs, found " +
                    std::to_string(fields.size() - 1) + " paths";
  } else if (const auto [seen, is_new] = line_of_id_.emplace(group.id, line_); !is_new) {
    group.problem = Place() + "the id \"" + group.id + "\" is already that of line " +
                    std::to_string(seen->second);
  }
  for (std::size_t i = 1; i < fields.size(); ++i) {
    if ((fields[i].empty() || fields[i] == "-") && group.problem.empty()) {
      group.problem = Place() + "expected a path, found \"" + fields[i] + '"';
    }
    group.files.push_back((folder_ / fields[i]).string());
  }
  return group;
}

std::string GroupList::Place() const { return name_ + ":" + std::to_string(line_) + ": "; }

}  // namespace synoptic::corpus
