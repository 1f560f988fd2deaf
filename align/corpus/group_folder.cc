#include "align/corpus/group_folder.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <system_error>
#include <utility>

#include "synoptic/text.hpp"

namespace synoptic::corpus {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 6> kEndings = {".txt",   ".html", ".htm",
                                                      ".xhtml", ".json", ".jsonl"};

struct NameParts {
  std::string group;
  std::string lang;  ///< Empty: the file is of no group.
};

/// What the name of a file says: "story.it.txt" is the article "it" of the group "story", and so is
/// "story/it.txt". It is that below `folder`.
NameParts PartsOf(const fs::path& name, const fs::path& folder) {
  if (std::ranges::find(kEndings, name.extension().string()) == kEndings.end()) return {};
  const fs::path stem = name.stem();
  const bool has_tag = stem.has_extension();
  const std::string tag = has_tag ? stem.extension().string().substr(1) : stem.string();
  if (!IsKnownLanguage(tag)) return {};
  fs::path group = has_tag ? name.parent_path() / stem.stem() : name.parent_path();
  if (group.empty()) group = fs::absolute(folder / ".").parent_path().filename();
  return {group.generic_string(), tag};
}

bool IsHidden(const fs::path& name) {
  return std::ranges::any_of(name,
                             [](const fs::path& part) { return part.native().starts_with('.'); });
}

}  // namespace

GroupFolder::GroupFolder(const fs::path& folder) {
  std::error_code problem;
  const auto refuse = [&](const std::string& what) {
    throw Error(ErrorCode::kUnreadable, what + ": cannot be read: " + problem.message());
  };
  std::map<std::string, std::vector<Member>> members_of;
  fs::recursive_directory_iterator entry(folder, problem);
  if (problem) refuse(folder.string());
  for (; entry != fs::recursive_directory_iterator(); entry.increment(problem)) {
    const fs::path name = entry->path().lexically_relative(folder);
    if (IsHidden(name)) {
      entry.disable_recursion_pending();
      continue;
    }
    std::error_code ignored;
    if (entry->is_directory(ignored)) {
      // What cannot be opened would only be skipped, or end all that follows.
      fs::directory_iterator(entry->path(), problem);
      if (problem) {
        entry.disable_recursion_pending();
        Group& group = groups_.emplace_back();
        group.id = ReplaceInvalidUtf8(name.generic_string());
        group.problem = Error(ErrorCode::kUnreadable,
                              entry->path().string() + ": cannot be read: " + problem.message());
        problem.clear();
      }
      continue;
    }
    const auto [group, lang] = PartsOf(name, folder);
    if (lang.empty()) {
      ++others_;
    } else {
      members_of[group].push_back({entry->path().string(), {}, {}, lang});
    }
  }
  if (problem) refuse(folder.string());
  for (auto& [id, members] : members_of) {
    std::ranges::sort(members, {}, &Member::file);
    Group& group = groups_.emplace_back();
    group.id = ReplaceInvalidUtf8(id);
    if (members.size() == 1) {
      group.problem =
          Error(ErrorCode::kInvalidFormat,
                members[0].file + ": expected two or more articles of the group, found one");
    }
    group.members = std::move(members);
  }
  std::ranges::stable_sort(groups_, {}, &Group::id);
}

std::optional<Group> GroupFolder::Next() {
  if (at_ == groups_.size()) return std::nullopt;
  return std::move(groups_[at_++]);
}

std::optional<double> GroupFolder::PartRead() const {
  if (groups_.empty()) return std::nullopt;
  return static_cast<double>(at_) / static_cast<double>(groups_.size());
}

}  // namespace synoptic::corpus
