#include "align/corpus/groups.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

#include "align/corpus/group_folder.hpp"
#include "align/corpus/group_list.hpp"

namespace synoptic::corpus {

std::unique_ptr<GroupSource> OpenSource(const std::string& name, int wake) {
  std::error_code ignored;
  if (name != "-" && std::filesystem::is_directory(name, ignored)) {
    return std::make_unique<GroupFolder>(name);
  }
  return std::make_unique<GroupList>(name, wake);
}

Groups::Groups(std::unique_ptr<GroupSource> source, Shard shard)
    : source_(std::move(source)), shard_(shard) {}

std::optional<Group> Groups::Next() {
  std::optional<Group> group;
  while ((group = source_->Next()) && !shard_.Has(group->id)) {
  }
  if (!group || group->problem) return group;
  const std::optional<std::size_t> before = seen_.Add(group->id, group->number);
  if (before) {
    const std::string where = group->place.empty() ? "" : group->place + ": ";
    const std::string of = *before == 0 ? "another group" : "line " + std::to_string(*before);
    group->problem = Error(ErrorCode::kInvalidFormat,
                           where + "the id \"" + group->id + "\" is already that of " + of);
  }
  return group;
}

}  // namespace synoptic::corpus
