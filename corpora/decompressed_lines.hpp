#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "synoptic/export.hpp"

namespace synoptic::corpora {

/// The lines of a file, plain or compressed with gzip or zstd, in one part or several, front to
/// back in bounded memory. What it is is told by its bytes.
class SYNOPTIC_EXPORT DecompressedLines {
 public:
  /// A line of more bytes is no sentence, and would have to be held whole.
  static constexpr std::size_t kMostBytes = std::size_t{1} << 20;

  /// "-" is standard input. Throws Error(kNotFound, kUnreadable).
  explicit DecompressedLines(const std::string& file);
  ~DecompressedLines();
  DecompressedLines(const DecompressedLines&) = delete;
  DecompressedLines& operator=(const DecompressedLines&) = delete;

  /// The next line without its end, LF or CRLF; false behind the last. Throws Error: kUnreadable,
  /// kInvalidText for compressed bytes that are damaged or cut off, kTooLarge for a line of more
  /// than kMostBytes.
  bool Next(std::string& line);
  std::size_t number() const { return number_; }  ///< Of that line, from 1.

 private:
  class Source;
  class Gzip;
  class Zstd;

  std::string name_;
  std::unique_ptr<Source> source_;
  std::string block_;
  std::size_t at_ = 0;
  std::size_t number_ = 0;
};

}  // namespace synoptic::corpora
