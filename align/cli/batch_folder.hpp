#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "align/cli/batch_output.hpp"
#include "align/cli/view_options.hpp"

namespace synoptic::cli {

/// A file a group in a folder, each whole or not there, and on standard output a line a group that
/// says which, or why there is none.
class FolderOutput : public BatchOutput {
 public:
  enum class Start { kAnew, kResume };
  /// `view` has the folder as its output. Throws Error(kUnreadable), and CLI::ValidationError for a
  /// format that is none.
  FolderOutput(ViewOptions view, Start start);

  std::optional<std::string> DrawnBefore(const corpus::Group& group) override;
  std::string Draw(GroupResult& result) const override;
  /// Throws Error(kUnreadable) if a file could not be written.
  void Write(const GroupResult& result) override;
  void Finish() override { lines_.Finish(); }
  std::string Keep() override { return folder_.string(); }

 private:
  std::string NameOf(const std::string& id) const;

  std::filesystem::path folder_;
  ViewOptions view_;
  Start start_;
  std::multimap<std::string, std::filesystem::path> leftovers_;  ///< Of files that were not ended.
  LineOutput lines_{""};
};

/// The name of a group's file: the id, if a file of any system can be called so, or else what is
/// plain in it and its hash. Without a folder, and never "." or "..".
std::string FileNameOfGroup(const std::string& id, const std::string& ending);

}  // namespace synoptic::cli
