#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "align/corpus/group.hpp"
#include "synoptic/export.hpp"

namespace synoptic::corpus {

/// The articles below a folder, grouped by their names: "story.it.txt" and "story.id.html" are the
/// group "story", "story/it.txt" and "story/id.txt" as well; below a folder "may" they are
/// "may/story". Groups and their articles come in the order of the bytes of their names. Holds the
/// names.
class SYNOPTIC_EXPORT GroupFolder : public GroupSource {
 public:
  /// Throws Error(kNotFound, kUnreadable).
  explicit GroupFolder(const std::filesystem::path& folder);

  std::optional<Group> Next() override;
  std::optional<double> PartRead() const override;

  /// Files whose names put them into no group; they are passed over.
  std::size_t others() const { return others_; }

 private:
  std::vector<Group> groups_;
  std::size_t at_ = 0;
  std::size_t others_ = 0;
};

}  // namespace synoptic::corpus
