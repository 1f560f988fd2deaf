#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/error.hpp"

struct gzFile_s;

namespace synoptic::vectors {

/// The lines of a text file, plain or compressed with gzip, front to back in bounded memory.
class LineReader {
 public:
  /// Longer lines are refused: they are no text, and would have to be held whole.
  static constexpr std::size_t kMaxLine = std::size_t{1} << 20;

  /// Throws Error: kNotFound, kUnreadable.
  explicit LineReader(const std::filesystem::path& file);
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  /// The next line without its end ("\n" or "\r\n"), valid until the next call; nothing behind the
  /// last one. Throws Error, naming the line: kUnreadable, kInvalidFormat (compressed data that are
  /// damaged or cut short, a line that is too long).
  std::optional<std::string_view> Next();

  /// Number of the line that was read last, from 1.
  std::size_t number() const { return number_; }

  /// Throws an Error about the line that was read last: "FILE:LINE: expected ..., found ...".
  [[noreturn]] void Refuse(const std::string& expected, const std::string& found) const;

 private:
  void Fill();
  [[noreturn]] void Fail(ErrorCode code, const std::string& problem) const;

  const std::string file_;
  gzFile_s* const in_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;  // What was read and not yet returned lies in
  std::size_t end_ = 0;    // buffer_[begin_] .. buffer_[end_].
  std::size_t number_ = 0;
};

/// The beginning of what was found where something else was expected, in quotation marks and fit to
/// be printed.
std::string Excerpt(std::string_view found);

}  // namespace synoptic::vectors
