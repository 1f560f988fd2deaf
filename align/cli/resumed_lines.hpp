#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <ostream>
#include <string>

#include "models/vectors/whole_file.hpp"

namespace synoptic::cli {

/// A file of lines that a run which was ended at any moment leaves so that the next one goes on: it
/// is written as FILE.partial, and renamed when all of it is there. A line that was cut off is
/// taken away.
class ResumedLines {
 public:
  /// Throws Error(kUnreadable) if it cannot be written, or if another run is writing it.
  explicit ResumedLines(const std::string& file);
  ~ResumedLines();
  ResumedLines(const ResumedLines&) = delete;
  ResumedLines& operator=(const ResumedLines&) = delete;

  /// Whether the whole file is there, so that nothing is left to do.
  static bool IsFinished(const std::string& file);
  static std::string PartialOf(const std::string& file) { return file + ".partial"; }

  /// The next line that is there, or nothing behind the last; then lines can be added.
  std::optional<std::string> Next();
  std::size_t number() const { return number_; }  ///< Of that line, from 1.
  const std::string& partial() const { return partial_; }

  std::ostream& stream() { return *stream_; }
  void Flush();   ///< Throws Error(kUnreadable) if anything could not be written.
  void Finish();  ///< The same, and puts the file in its place.

 private:
  [[noreturn]] void Fail(int error) const;

  std::string file_;
  std::string partial_;
  int descriptor_;
  std::ifstream in_;
  std::size_t number_ = 0;
  std::size_t end_ = 0;  ///< Of the last whole line.
  std::unique_ptr<vectors::DescriptorBuffer> buffer_;
  std::unique_ptr<std::ostream> stream_;
};

}  // namespace synoptic::cli
