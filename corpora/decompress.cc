// Compressed files, by zlib and libzstd, a block at a time: how much comes out is known while it
// does, whatever the file says of itself.

#include "corpora/decompress.hpp"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <memory>
#include <string_view>

#include "synoptic/error.hpp"

namespace synoptic::corpora {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t kBlock = std::size_t{1} << 18;
constexpr std::string_view kGzip = "\x1F\x8B"sv;
constexpr std::string_view kZstd = "\x28\xB5\x2F\xFD"sv;

bool IsZstd(std::string_view bytes) {
  const bool is_skippable =
      bytes.size() >= 4 && (bytes[0] & 0xF0) == 0x50 && bytes.substr(1, 3) == "\x2A\x4D\x18"sv;
  return bytes.starts_with(kZstd) || is_skippable;
}

/// Content that grows, and is checked while it does.
class Content {
 public:
  Content(std::size_t compressed, std::size_t max_bytes, const std::string& name)
      : compressed_(compressed), max_bytes_(max_bytes), name_(name), block_(kBlock, '\0') {}

  char* block() { return block_.data(); }

  void Take(std::size_t size) {
    if (size > max_bytes_ - text_.size()) {
      throw Error(ErrorCode::kTooLarge, name_ + ": more than " + std::to_string(max_bytes_) +
                                            " bytes when it is decompressed; expected a single "
                                            "article or a small collection");
    }
    text_.append(block_, 0, size);
    if (text_.size() > kBytesBeforeTimes && text_.size() / kMostTimes > compressed_) {
      throw Error(ErrorCode::kTooLarge,
                  name_ + ": " + std::to_string(compressed_) + " bytes that become more than " +
                      std::to_string(text_.size()) + " when decompressed; no text does so");
    }
  }

  std::string Finish() && { return std::move(text_); }

 private:
  std::size_t compressed_;
  std::size_t max_bytes_;
  const std::string& name_;
  std::string block_;
  std::string text_;
};

[[noreturn]] void Refuse(const std::string& name, const std::string& problem) {
  throw Error(ErrorCode::kInvalidText, name + ": " + problem);
}

void CheckRest(std::string_view rest, const std::string& name) {
  if (rest.find_first_not_of('\0') == std::string_view::npos) return;  // Tapes and disks pad.
  Refuse(name, "compressed data that something else follows, " + std::to_string(rest.size()) +
                   " bytes before the end of the file; expected nothing behind it");
}

void Inflate(std::string_view bytes, Content& content, const std::string& name) {
  constexpr int kOnlyGzip = 15 + 16;
  z_stream stream{};
  if (inflateInit2(&stream, kOnlyGzip) != Z_OK) {
    throw Error(ErrorCode::kTooLarge, name + ": not enough memory to decompress it");
  }
  const std::unique_ptr<z_stream, int (*)(z_stream*)> guard(&stream, &inflateEnd);
  // zlib counts what it is given in 32 bits.
  constexpr std::size_t kMostAtOnce = std::size_t{1} << 30;
  std::string_view rest = bytes;
  while (true) {
    const std::size_t given = std::min(rest.size(), kMostAtOnce);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(rest.data()));
    stream.avail_in = static_cast<uInt>(given);
    stream.next_out = reinterpret_cast<Bytef*>(content.block());
    stream.avail_out = static_cast<uInt>(kBlock);
    const int result = inflate(&stream, Z_NO_FLUSH);
    rest.remove_prefix(given - stream.avail_in);
    content.Take(kBlock - stream.avail_out);
    if (result == Z_STREAM_END) {
      if (!rest.starts_with(kGzip)) break;
      inflateReset(&stream);
    } else if (result == Z_BUF_ERROR || (result == Z_OK && rest.empty() && stream.avail_out > 0)) {
      Refuse(name, "gzip data that are cut off; expected the rest of the file");
    } else if (result == Z_MEM_ERROR) {
      throw Error(ErrorCode::kTooLarge, name + ": not enough memory to decompress it");
    } else if (result != Z_OK) {
      Refuse(name, "gzip data that are damaged at byte " +
                       std::to_string(bytes.size() - rest.size()) + " of the file");
    }
  }
  CheckRest(rest, name);
}

void DecompressZstd(std::string_view bytes, Content& content, const std::string& name) {
  const std::unique_ptr<ZSTD_DStream, std::size_t (*)(ZSTD_DStream*)> stream(ZSTD_createDStream(),
                                                                             &ZSTD_freeDStream);
  if (!stream) throw Error(ErrorCode::kTooLarge, name + ": not enough memory to decompress it");
  ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
  while (true) {
    ZSTD_outBuffer out{content.block(), kBlock, 0};
    const std::size_t left = ZSTD_decompressStream(stream.get(), &out, &in);
    if (ZSTD_isError(left) != 0) {
      Refuse(name, "zstd data that are damaged near byte " + std::to_string(in.pos) +
                       " of the file (" + ZSTD_getErrorName(left) + ")");
    }
    content.Take(out.pos);
    const std::string_view rest = bytes.substr(in.pos);
    if (left == 0 && !IsZstd(rest)) return CheckRest(rest, name);
    if (left != 0 && rest.empty() && out.pos < kBlock) {
      Refuse(name, "zstd data that are cut off; expected the rest of the file");
    }
  }
}

}  // namespace

std::string Decompress(std::string bytes, std::size_t max_bytes, const std::string& name) {
  const bool is_gzip = bytes.starts_with(kGzip);
  if (!is_gzip && !IsZstd(bytes)) return bytes;
  Content content(bytes.size(), max_bytes, name);
  if (is_gzip) {
    Inflate(bytes, content, name);
  } else {
    DecompressZstd(bytes, content, name);
  }
  std::string text = std::move(content).Finish();
  if (text.starts_with(kGzip) || IsZstd(text)) {
    Refuse(name, "compressed twice; expected a file that was compressed once. To undo one: " +
                     std::string(is_gzip ? "gzip" : "zstd") + " -dc " + name);
  }
  return text;
}

}  // namespace synoptic::corpora
