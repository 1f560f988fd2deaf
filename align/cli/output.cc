#include "align/cli/output.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "synoptic/error.hpp"

namespace synoptic::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void FailToWrite(const std::string& file, int error) {
  throw Error(ErrorCode::kUnreadable, "cannot write " +
                                          (file.empty() ? std::string("standard output") : file) +
                                          ": " + std::generic_category().message(error));
}

std::string NameOf(const std::string& file) { return file == "-" ? "" : file; }

/// The file itself where `file` is a link to it, so that renaming does not replace the link.
fs::path TargetOf(const std::string& file) {
  std::error_code error;
  const fs::path target = fs::canonical(file, error);
  return error ? fs::path(file) : target;
}

fs::path TemporaryFor(const fs::path& target) {
  if (fs::exists(target) && !fs::is_regular_file(target)) return {};
  return target.string() + "." + std::to_string(::getpid()) + ".partial";
}

int Open(const std::string& file, const fs::path& target, const fs::path& temporary) {
  if (file.empty()) return STDOUT_FILENO;
  const fs::path& path = temporary.empty() ? target : temporary;
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) FailToWrite(file, errno);
  return descriptor;
}

}  // namespace

DescriptorBuffer::DescriptorBuffer(int descriptor) : descriptor_(descriptor), buffer_(1 << 16) {
  setp(buffer_.data(), buffer_.data() + buffer_.size());
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type character) {
  if (sync() != 0) return traits_type::eof();
  if (!traits_type::eq_int_type(character, traits_type::eof())) {
    *pptr() = traits_type::to_char_type(character);
    pbump(1);
  }
  return traits_type::not_eof(character);
}

int DescriptorBuffer::sync() {
  const char* next = pbase();
  while (error_ == 0 && next != pptr()) {
    const ssize_t written = ::write(descriptor_, next, static_cast<std::size_t>(pptr() - next));
    if (written >= 0) {
      next += written;
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
  setp(buffer_.data(), buffer_.data() + buffer_.size());
  return error_ == 0 ? 0 : -1;
}

Output::Output(const std::string& file)
    : file_(NameOf(file)),
      target_(TargetOf(file_)),
      temporary_(file_.empty() ? fs::path() : TemporaryFor(target_)),
      descriptor_(Open(file_, target_, temporary_)),
      buffer_(descriptor_),
      stream_(&buffer_) {}

Output::~Output() {
  if (file_.empty()) return;
  if (descriptor_ >= 0) ::close(descriptor_);
  if (temporary_.empty()) return;
  std::error_code ignored;
  fs::remove(temporary_, ignored);
}

void Output::Flush() {
  stream_.flush();
  if (buffer_.error() != 0) FailToWrite(file_, buffer_.error());
}

void Output::Finish() {
  Flush();
  if (file_.empty()) return;
  if (::close(descriptor_) != 0) FailToWrite(file_, errno);
  descriptor_ = -1;
  if (temporary_.empty()) return;
  std::error_code error;
  fs::rename(temporary_, target_, error);
  if (error) FailToWrite(file_, error.value());
  temporary_.clear();
}

}  // namespace synoptic::cli
