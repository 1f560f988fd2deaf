#pragma once

#include <filesystem>
#include <memory>
#include <ostream>
#include <string>

#include "models/vectors/whole_file.hpp"

namespace synoptic::cli {

/// Where a verb writes its data: standard output, or a file that appears whole or not at all.
class Output {
 public:
  using Killed = vectors::WholeFile::Killed;

  /// "" and "-" are standard output. Throws Error(kUnreadable) if the file cannot be written.
  explicit Output(const std::string& file, Killed killed = Killed::kGone);

  std::ostream& stream() { return file_ ? file_->stream() : stream_; }
  /// Throws Error(kUnreadable) if anything could not be written, a full disk for example.
  void Flush();
  /// The same, and puts a file in its place. Without it, what was written to a file is removed;
  void Finish();
  /// or left where it is, which this says; empty if there is no such file.
  std::filesystem::path Keep();

 private:
  std::unique_ptr<vectors::WholeFile> file_;  ///< Null: standard output.
  vectors::DescriptorBuffer buffer_;
  std::ostream stream_;
};

}  // namespace synoptic::cli
