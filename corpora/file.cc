#include "corpora/file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <system_error>

#include "synoptic/error.hpp"

namespace synoptic::corpora {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void Fail(ErrorCode code, const fs::path& file, const std::string& message) {
  throw Error(code, file.string() + ": " + message);
}

bool IsOpenStream(const fs::path& file) {
  const fs::path folder = file.parent_path();
  return file == "/dev/stdin" || folder == "/dev/fd" || folder == "/proc/self/fd";
}

void CheckKind(const fs::path& file) {
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  switch (status.type()) {
    case fs::file_type::regular:
      return;
    case fs::file_type::not_found:
      Fail(ErrorCode::kNotFound, file, "no such file");
    case fs::file_type::directory:
      Fail(ErrorCode::kUnreadable, file, "a directory; expected a text file");
    case fs::file_type::none:
      Fail(ErrorCode::kUnreadable, file, "cannot be read: " + error.message());
    default:
      if (IsOpenStream(file)) return;
      Fail(ErrorCode::kUnreadable, file, "a pipe, socket or device; expected a text file");
  }
}

}  // namespace

std::string ReadBytes(const fs::path& file, std::size_t max_bytes) {
  CheckKind(file);
  const auto check_size = [&](std::uintmax_t size) {
    if (size <= max_bytes) return;
    Fail(ErrorCode::kTooLarge, file,
         "more than " + std::to_string(max_bytes) + " bytes; expected a single article");
  };
  std::error_code no_size;  // Of a stream.
  const std::uintmax_t size = fs::file_size(file, no_size);
  if (!no_size) check_size(size);

  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> in(std::fopen(file.c_str(), "rb"),
                                                           &std::fclose);
  if (!in)
    Fail(ErrorCode::kUnreadable, file, std::string("cannot be read: ") + std::strerror(errno));
  std::string bytes;
  std::string block(std::size_t{1} << 16, '\0');
  while (const std::size_t read = std::fread(block.data(), 1, block.size(), in.get())) {
    bytes.append(block, 0, read);
    check_size(bytes.size());
  }
  if (std::ferror(in.get()) != 0) {
    Fail(ErrorCode::kUnreadable, file, std::string("cannot be read: ") + std::strerror(errno));
  }
  return bytes;
}

}  // namespace synoptic::corpora
