#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace synoptic::corpus {

/// Reads a file, a pipe or standard input line by line. A line is there as soon as its end is, and
/// one that is too long takes no memory. Waiting for more can be interrupted.
class LineReader {
 public:
  /// "-" is standard input. What can be read from `wake`, a descriptor, ends the reading; -1:
  /// nothing does. Throws Error(kNotFound, kUnreadable).
  LineReader(const std::string& file, int wake);
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  enum class Got { kLine, kTooLong, kEnd };
  /// The next line without its end, LF or CRLF, or what there is without one at the end of the
  /// file; what was read of a line when it was woken is none. Of one with more than `most` bytes
  /// the first `most`. Throws Error(kUnreadable).
  Got Read(std::string& line, std::size_t most);

  const std::string& name() const { return name_; }  ///< For messages.
  std::size_t line() const { return line_; }         ///< The number of the last, from 1.
  std::optional<double> PartRead() const;            ///< Of a regular file.

 private:
  bool Fill();  // False at the end.

  std::string name_;
  int descriptor_;
  int wake_;
  std::size_t size_ = 0;  ///< Of a regular file.
  std::size_t read_ = 0;
  std::size_t line_ = 0;
  std::string block_;
  std::size_t at_ = 0;
  bool is_woken_ = false;
};

}  // namespace synoptic::corpus
