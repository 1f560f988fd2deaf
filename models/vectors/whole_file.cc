#include "models/vectors/whole_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "synoptic/error.hpp"

namespace synoptic::vectors {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void Refuse(const fs::path& file, int error, const std::string& place = {}) {
  throw Error(ErrorCode::kUnreadable, file.string() + ": cannot be written" + place + ": " +
                                          std::generic_category().message(error));
}

/// The number of a stream that this process has open, by its path.
std::optional<int> OpenStream(const fs::path& file) {
  const fs::path folder = file.parent_path();
  if (folder != "/dev/fd" && folder != "/proc/self/fd") return std::nullopt;
  const std::string name = file.filename().string();
  const char* const end = name.data() + name.size();
  int descriptor = 0;
  const auto [behind, error] = std::from_chars(name.data(), end, descriptor);
  if (error != std::errc() || behind != end || descriptor < 0) return std::nullopt;
  return descriptor;
}

/// Where the links of `file` lead, be a file there or not. A stream is not followed any further: it
/// would lead to the file that the shell opened for it.
fs::path TargetOf(fs::path file) {
  constexpr int kMostLinks = 40;  // As many as Linux follows.
  std::error_code error;
  for (int i = 0; i < kMostLinks && !OpenStream(file); ++i) {
    const fs::path target = fs::read_symlink(file, error);
    if (error) break;
    file = file.parent_path() / target;
  }
  return file;
}

/// Permissions of the file that is to be replaced; nothing if there is none.
std::optional<mode_t> PermissionsOf(const fs::path& target) {
  struct stat status {};
  if (::stat(target.c_str(), &status) != 0) return std::nullopt;
  return status.st_mode & 0777U;
}

/// The name of the n-th file beside a target in which this process may write what becomes of it.
fs::path PartOf(const fs::path& target, int n) {
  const std::string number = n == 1 ? "" : "-" + std::to_string(n);
  return target.string() + "." + std::to_string(::getpid()) + number + ".partial";
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

bool IsStream(const fs::path& file) {
  const fs::path target = TargetOf(file);
  if (OpenStream(target)) return true;
  std::error_code error;
  const fs::file_status status = fs::status(target, error);
  return fs::is_other(status);
}

WholeFile::Part WholeFile::Open(const fs::path& file) {
  const fs::path target = TargetOf(file);
  std::error_code error;
  if (const auto stream = OpenStream(target)) {
    const int descriptor = ::fcntl(*stream, F_DUPFD_CLOEXEC, 0);
    if (descriptor < 0) Refuse(file, errno);
    return {target, {}, descriptor};
  }
  if (IsStream(target) || fs::is_directory(target, error)) {
    const int descriptor = ::open(target.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) Refuse(file, errno);
    return {target, {}, descriptor};
  }
  const auto permissions = PermissionsOf(target);
  if (permissions && ::access(target.c_str(), W_OK) != 0) Refuse(file, errno);
  // Processes in containers that share a folder can have the same number, and a run that was killed
  // leaves its part behind: neither is written over.
  constexpr int kMostParts = 1000;
  for (int n = 1; n <= kMostParts; ++n) {
    fs::path part = PartOf(target, n);
    const int descriptor = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0 && errno == EEXIST) continue;
    if (descriptor < 0) {
      const bool is_closed = errno == EACCES || errno == EROFS;
      Refuse(file, errno, is_closed ? ", for nothing can be made in its folder" : "");
    }
    // Not all file systems have locks and permissions; the file is written all the same.
    static_cast<void>(::flock(descriptor, LOCK_EX | LOCK_NB) == 0);
    if (permissions) static_cast<void>(::fchmod(descriptor, *permissions) == 0);
    return {target, std::move(part), descriptor};
  }
  Refuse(PartOf(target, kMostParts), EEXIST);
}

WholeFile::WholeFile(const fs::path& file)
    : file_(file), part_(Open(file)), buffer_(part_.descriptor), stream_(&buffer_) {}

WholeFile::~WholeFile() {
  if (part_.descriptor >= 0) ::close(part_.descriptor);
  std::error_code ignored;
  if (!part_.file.empty()) fs::remove(part_.file, ignored);
}

void WholeFile::Flush() {
  stream_.flush();
  if (buffer_.error() != 0) Refuse(file_, buffer_.error());
}

void WholeFile::Finish() {
  Flush();
  const int closed = ::close(part_.descriptor);
  part_.descriptor = -1;
  if (closed != 0) Refuse(file_, errno);
  if (part_.file.empty()) return;
  std::error_code error;
  fs::rename(part_.file, part_.target, error);
  if (error) Refuse(file_, error.value());
  part_.file.clear();
}

fs::path WholeFile::Keep() {
  fs::path kept;
  kept.swap(part_.file);
  return kept;
}

bool IsBeingWritten(const fs::path& part) {
  const int descriptor = ::open(part.c_str(), O_RDWR | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool is_locked = ::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  ::close(descriptor);
  return is_locked;
}

void WriteWhole(const fs::path& file, const std::function<void(std::ostream&)>& write) {
  WholeFile whole(file);
  write(whole.stream());
  whole.Finish();
}

void CheckWritable(const fs::path& file) {
  if (!IsStream(file)) WholeFile{file};
}

}  // namespace synoptic::vectors
