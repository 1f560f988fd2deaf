#pragma once

#include <filesystem>
#include <functional>
#include <ostream>
#include <streambuf>
#include <vector>

#include "synoptic/export.hpp"

namespace synoptic::vectors {

/// A stream buffer over a file descriptor. Unlike std::ofstream it keeps the reason of a failure.
class SYNOPTIC_EXPORT DescriptorBuffer : public std::streambuf {
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

/// Whether writing to `file` goes somewhere rather than makes a file: a device, a named pipe, or a
/// stream that this process has open ("/dev/stdout", "/dev/fd/63").
SYNOPTIC_EXPORT bool IsStream(const std::filesystem::path& file);

/// A file that appears whole or not at all: it is written beside its place as
/// FILE.<process>.partial and renamed when all of it is there, so that a reader never sees half of
/// one and a run that fails leaves the older file as it was. Links are followed, and a file that is
/// replaced passes on its permissions. Streams are written as they are.
class SYNOPTIC_EXPORT WholeFile {
 public:
  /// Throws Error(kUnreadable), naming the file, if it cannot be written.
  explicit WholeFile(const std::filesystem::path& file);
  /// Without Finish or Keep, what was written is removed.
  ~WholeFile();
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;

  std::ostream& stream() { return stream_; }
  /// Throws Error(kUnreadable) if anything could not be written, a full disk for example.
  void Flush();
  /// The same, and puts the file in its place.
  void Finish();
  /// Leaves what was written where it is, and says where; empty if it was a stream.
  std::filesystem::path Keep();

 private:
  struct Part {
    std::filesystem::path target;  ///< What is to become of it.
    std::filesystem::path file;    ///< Empty for a stream, and once there is nothing to remove.
    int descriptor;
  };
  static Part Open(const std::filesystem::path& file);

  std::filesystem::path file_;  ///< As it was asked for.
  Part part_;
  DescriptorBuffer buffer_;
  std::ostream stream_;
};

/// Whether a process is writing this part of a WholeFile; it holds a lock on it, which ends with
/// it.
SYNOPTIC_EXPORT bool IsBeingWritten(const std::filesystem::path& part);

/// Writes a file that appears whole or not at all. Throws Error(kUnreadable) if that fails.
SYNOPTIC_EXPORT void WriteWhole(const std::filesystem::path& file,
                                const std::function<void(std::ostream&)>& write);

/// Throws what WriteWhole would if no file can be made there: for those with much to do before.
SYNOPTIC_EXPORT void CheckWritable(const std::filesystem::path& file);

}  // namespace synoptic::vectors
