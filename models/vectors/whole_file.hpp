#pragma once

#include <filesystem>
#include <functional>
#include <ostream>
#include <streambuf>
#include <string>
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

/// A file that appears whole or not at all: what is written has no name, or that of
/// FILE.<process>.partial, until all of it is there, so that a reader never sees half of one and a
/// run that fails leaves the older file as it was. Links are followed, and a file that is replaced
/// passes on its permissions. Streams are written as they are.
class SYNOPTIC_EXPORT WholeFile {
 public:
  /// What is left of a file whose process is killed: nothing, where the file system has files
  /// without a name, or the part, for it may be the work of hours.
  enum class Killed { kGone, kKept };

  /// Throws Error(kUnreadable), naming the file, if it cannot be written.
  explicit WholeFile(const std::filesystem::path& file, Killed killed = Killed::kGone);
  /// Without Finish or Keep, what was written is removed.
  ~WholeFile();
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;

  std::ostream& stream() { return stream_; }
  /// Throws Error(kUnreadable) if anything could not be written, a full disk for example.
  void Flush();
  /// The same, and puts the file in its place.
  void Finish();
  /// Leaves what was written, and says where; empty if it was a stream, or nothing can be left.
  std::filesystem::path Keep();

 private:
  friend std::vector<std::string> AbandonFiles();

  struct Part {
    std::filesystem::path target;  ///< What is to become of it.
    std::filesystem::path file;    ///< Empty of what has no name, or is to stay.
    int descriptor;
    bool is_stream = false;
  };
  static Part Open(const std::filesystem::path& file, Killed killed);
  void PutInPlace();

  std::filesystem::path file_;  ///< As it was asked for.
  Killed killed_;
  Part part_;
  DescriptorBuffer buffer_;
  std::ostream stream_;
};

/// For a process that is about to end: of all files that are being written, removes the parts that
/// are not to be kept, and says for each in a few words what is where. From then on no file takes
/// its place, and whoever tries to put one there waits.
SYNOPTIC_EXPORT std::vector<std::string> AbandonFiles();

/// Whether a process is writing this part of a WholeFile; it holds a lock on it, which ends with
/// it.
SYNOPTIC_EXPORT bool IsBeingWritten(const std::filesystem::path& part);

/// Writes a file that appears whole or not at all. Throws Error(kUnreadable) if that fails.
SYNOPTIC_EXPORT void WriteWhole(const std::filesystem::path& file,
                                const std::function<void(std::ostream&)>& write);

/// Throws what WriteWhole would if no file can be made there: for those with much to do before.
SYNOPTIC_EXPORT void CheckWritable(const std::filesystem::path& file);

}  // namespace synoptic::vectors
