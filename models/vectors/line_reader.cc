#include "models/vectors/line_reader.hpp"

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "synoptic/text.hpp"

namespace synoptic::vectors {
namespace {

constexpr unsigned kBlock = 1U << 18U;

}  // namespace

LineReader::LineReader(const std::filesystem::path& file)
    : file_(file.string()),
      in_(gzopen(file.c_str(), "rb")),  // Reads a file that is not compressed as it is.
      buffer_(kMaxLine + kBlock) {
  if (in_ == nullptr) {
    throw Error(errno == ENOENT ? ErrorCode::kNotFound : ErrorCode::kUnreadable,
                file_ + ": cannot be read: " + std::generic_category().message(errno));
  }
  gzbuffer(in_, kBlock);
}

LineReader::~LineReader() { gzclose_r(in_); }

void LineReader::Fail(ErrorCode code, const std::string& problem) const {
  throw Error(code, file_ + ":" + std::to_string(number_) + ": " + problem);
}

void LineReader::Refuse(const std::string& expected, const std::string& found) const {
  Fail(ErrorCode::kInvalidFormat, "expected " + expected + ", found " + found);
}

void LineReader::Fill() {
  const int read = gzread(in_, buffer_.data() + end_, kBlock);
  int status = Z_OK;
  const std::string problem = gzerror(in_, &status);  // "FILE: what is wrong"
  if (status == Z_ERRNO) {
    Fail(ErrorCode::kUnreadable, "cannot be read: " + std::generic_category().message(errno));
  }
  if (read < 0 || status == Z_BUF_ERROR) {
    Fail(ErrorCode::kInvalidFormat,
         "cannot be decompressed: " + problem.substr(problem.rfind(": ") + 2) +
             "; the file is damaged or was cut short");
  }
  end_ += static_cast<std::size_t>(read);
}

std::optional<std::string_view> LineReader::Next() {
  ++number_;
  std::size_t searched = begin_;
  for (;;) {
    const char* const start = buffer_.data() + begin_;
    const void* const found = std::memchr(buffer_.data() + searched, '\n', end_ - searched);
    if (found != nullptr) {
      std::string_view line(start,
                            static_cast<std::size_t>(static_cast<const char*>(found) - start));
      begin_ += line.size() + 1;
      if (line.ends_with('\r')) line.remove_suffix(1);
      return line;
    }
    const std::size_t pending = end_ - begin_;
    if (pending > kMaxLine) Refuse("lines of text", "one of more than a megabyte");
    std::memmove(buffer_.data(), start, pending);
    begin_ = 0;
    searched = end_ = pending;
    Fill();
    if (end_ > pending) continue;
    begin_ = end_;
    if (pending > 0) return std::string_view(buffer_.data(), pending);
    --number_;  // There was none.
    return std::nullopt;
  }
}

std::string Excerpt(std::string_view found) {
  constexpr std::size_t kLength = 40;
  std::size_t length = std::min(found.size(), kLength);
  while (length < found.size() && (static_cast<unsigned char>(found[length]) & 0xC0U) == 0x80U &&
         length > kLength - 4) {
    --length;  // Not within a character.
  }
  std::string text(found.substr(0, length));
  const bool is_utf8 = !FindInvalidUtf8(text);
  for (char& c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F || (byte >= 0x80 && !is_utf8)) c = '?';
  }
  return '"' + text + (length < found.size() ? "..." : "") + '"';
}

}  // namespace synoptic::vectors
