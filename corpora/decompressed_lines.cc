// A block of the file at a time goes through zlib or libzstd, and comes out as lines.

#include "corpora/decompressed_lines.hpp"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string_view>
#include <utility>

#include "synoptic/error.hpp"

namespace synoptic::corpora {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t kBlock = std::size_t{1} << 16;
constexpr std::string_view kGzip = "\x1F\x8B"sv;
constexpr std::string_view kZstd = "\x28\xB5\x2F\xFD"sv;

}  // namespace

/// The bytes of a file, of which the first are looked at before any is taken.
class DecompressedLines::Source {
 public:
  explicit Source(const std::string& file) : name_(file == "-" ? "standard input" : file) {
    if (file == "-") {
      file_ = stdin;
    } else {
      std::error_code ignored;
      if (!std::filesystem::exists(file, ignored)) {
        throw Error(ErrorCode::kNotFound, file + ": no such file");
      }
      if (std::filesystem::is_directory(file, ignored) ||
          (file_ = std::fopen(file.c_str(), "rb")) == nullptr) {
        throw Error(ErrorCode::kUnreadable, file + ": not a file that can be read");
      }
    }
    in_.reserve(kBlock);
  }
  Source(Source&& other) noexcept
      : name_(std::move(other.name_)),
        file_(std::exchange(other.file_, nullptr)),
        in_(std::move(other.in_)),
        at_(other.at_) {}
  virtual ~Source() {
    if (file_ != nullptr && file_ != stdin) std::fclose(file_);
  }

  /// The next bytes of content; false at the end.
  virtual bool Read(std::string& out) {
    out.assign(Rest());
    Skip(out.size());
    return !out.empty();
  }

  /// What was read of the file and not taken; more is read if nothing is left. Empty at the end.
  std::string_view Rest() {
    if (at_ == in_.size()) {
      at_ = 0;
      in_.resize(kBlock);
      in_.resize(std::fread(in_.data(), 1, kBlock, file_));
      if (std::ferror(file_) != 0) {
        throw Error(ErrorCode::kUnreadable, name_ + ": cannot be read");
      }
    }
    return std::string_view(in_).substr(at_);
  }
  void Skip(std::size_t bytes) { at_ += bytes; }

 protected:
  [[noreturn]] void Refuse(const std::string& problem) const {
    throw Error(ErrorCode::kInvalidText, name_ + ": " + problem);
  }

 private:
  std::string name_;
  std::FILE* file_ = nullptr;
  std::string in_;
  std::size_t at_ = 0;
};

class DecompressedLines::Gzip : public Source {
 public:
  explicit Gzip(Source&& source) : Source(std::move(source)) {
    constexpr int kOnlyGzip = 15 + 16;
    if (inflateInit2(&stream_, kOnlyGzip) != Z_OK) {
      throw Error(ErrorCode::kTooLarge, "not enough memory to decompress");
    }
  }
  ~Gzip() override { inflateEnd(&stream_); }

  bool Read(std::string& out) override {
    out.clear();
    while (out.empty()) {
      const std::string_view rest = Rest();
      if (rest.empty() && !is_within_) return false;
      if (!is_within_) {
        if (rest.find_first_not_of('\0') == std::string_view::npos) {  // Tapes and disks pad.
          Skip(rest.size());
          continue;
        }
        inflateReset(&stream_);
        is_within_ = true;
      }
      out.resize(kBlock);
      stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(rest.data()));
      stream_.avail_in = static_cast<uInt>(rest.size());
      stream_.next_out = reinterpret_cast<Bytef*>(out.data());
      stream_.avail_out = static_cast<uInt>(kBlock);
      const int result = inflate(&stream_, Z_NO_FLUSH);
      Skip(rest.size() - stream_.avail_in);
      out.resize(kBlock - stream_.avail_out);
      if (result == Z_STREAM_END) {
        is_within_ = false;
      } else if (rest.empty() && out.empty()) {
        Refuse("gzip data that are cut off; expected the rest of the file");
      } else if (result != Z_OK && result != Z_BUF_ERROR) {
        Refuse("gzip data that are damaged, or that something else follows");
      }
    }
    return true;
  }

 private:
  z_stream stream_{};
  bool is_within_ = true;
};

class DecompressedLines::Zstd : public Source {
 public:
  explicit Zstd(Source&& source)
      : Source(std::move(source)), stream_(ZSTD_createDStream(), &ZSTD_freeDStream) {
    if (!stream_) throw Error(ErrorCode::kTooLarge, "not enough memory to decompress");
  }

  bool Read(std::string& out) override {
    out.clear();
    while (out.empty()) {
      const std::string_view rest = Rest();
      out.resize(kBlock);
      ZSTD_inBuffer from{rest.data(), rest.size(), 0};
      ZSTD_outBuffer to{out.data(), kBlock, 0};
      if (rest.empty() && !is_within_) {
        out.clear();
        return false;
      }
      const std::size_t left = ZSTD_decompressStream(stream_.get(), &to, &from);
      if (ZSTD_isError(left) != 0) {
        Refuse("zstd data that are damaged, or that something else follows (" +
               std::string(ZSTD_getErrorName(left)) + ")");
      }
      Skip(from.pos);
      out.resize(to.pos);
      is_within_ = left != 0;
      if (is_within_ && rest.empty() && out.empty()) {
        Refuse("zstd data that are cut off; expected the rest of the file");
      }
    }
    return true;
  }

 private:
  const std::unique_ptr<ZSTD_DStream, std::size_t (*)(ZSTD_DStream*)> stream_;
  bool is_within_ = true;
};

DecompressedLines::DecompressedLines(const std::string& file)
    : name_(file == "-" ? "standard input" : file) {
  Source source(file);
  const std::string_view first = source.Rest();
  if (first.starts_with(kGzip)) {
    source_ = std::make_unique<Gzip>(std::move(source));
  } else if (first.starts_with(kZstd)) {
    source_ = std::make_unique<Zstd>(std::move(source));
  } else {
    source_ = std::make_unique<Source>(std::move(source));
  }
}

DecompressedLines::~DecompressedLines() = default;

bool DecompressedLines::Next(std::string& line) {
  line.clear();
  bool is_any = false;
  for (;;) {
    if (at_ == block_.size()) {
      at_ = 0;
      if (!source_->Read(block_)) break;
    }
    is_any = true;
    const std::size_t end = std::min(block_.find('\n', at_), block_.size());
    line.append(block_, at_, end - at_);
    if (line.size() > kMostBytes) {
      throw Error(ErrorCode::kTooLarge, name_ + ":" + std::to_string(number_ + 1) +
                                            ": a line of more than " + std::to_string(kMostBytes) +
                                            " bytes; expected a sentence a line");
    }
    const bool is_whole = end < block_.size();
    at_ = end + (is_whole ? 1 : 0);
    if (is_whole) break;
  }
  if (!is_any) return false;
  ++number_;
  if (line.ends_with('\r')) line.pop_back();
  return true;
}

}  // namespace synoptic::corpora
