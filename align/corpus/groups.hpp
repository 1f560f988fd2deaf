#pragma once

#include <memory>
#include <optional>
#include <string>

#include "align/corpus/group.hpp"
#include "align/corpus/group_ids.hpp"
#include "synoptic/export.hpp"

namespace synoptic::corpus {

/// The source that a name stands for: a list, a folder, or "-", a list on standard input. `wake` is
/// as LineReader has it. Throws Error(kNotFound, kUnreadable).
SYNOPTIC_EXPORT std::unique_ptr<GroupSource> OpenSource(const std::string& name, int wake = -1);

/// The groups of a shard of a corpus. One whose id has been there before has that as its problem.
class SYNOPTIC_EXPORT Groups : public GroupSource {
 public:
  explicit Groups(std::unique_ptr<GroupSource> source, Shard shard = {});

  std::optional<Group> Next() override;
  std::optional<double> PartRead() const override { return source_->PartRead(); }

 private:
  std::unique_ptr<GroupSource> source_;
  Shard shard_;
  SeenIds seen_;
};

}  // namespace synoptic::corpus
