#pragma once

#include <filesystem>
#include <ostream>
#include <streambuf>
#include <string>
#include <vector>

namespace synoptic::cli {

/// A stream buffer over a file descriptor. Unlike std::ofstream it keeps the reason of a failure.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor);
  /// The errno of the first failed write, or 0.
  int error() const { return error_; }

 protected:
  int_type overflow(int_type character) override;
  int sync() override;

 private:
  int descriptor_;
  int error_ = 0;
  std::vector<char> buffer_;
};

/// Where a verb writes its data: standard output, or a file that appears whole or not at all (it is
/// written under a temporary name in the same folder). Devices and pipes are written directly.
class Output {
 public:
  /// "" and "-" are standard output. Throws Error(kUnreadable) if the file cannot be written.
  explicit Output(const std::string& file);
  /// Without Finish, what was written to a file is removed.
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  std::ostream& stream() { return stream_; }
  /// Throws Error(kUnreadable) if anything could not be written, a full disk for example.
  void Flush();
  /// The same, and gives the file its name.
  void Finish();

 private:
  std::string file_;  ///< As the user wrote it; empty for standard output.
  std::filesystem::path target_;
  std::filesystem::path temporary_;  ///< Empty when written directly.
  int descriptor_;
  DescriptorBuffer buffer_;
  std::ostream stream_;
};

}  // namespace synoptic::cli
