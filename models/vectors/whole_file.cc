// A part that has no name (O_TMPFILE of Linux) vanishes with its process, however that ends. Where
// a file system has none such, the part is a file beside the target, and is removed unless the
// process is killed.

#include "models/vectors/whole_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstddef>
#include <mutex>
#include <optional>
#include <set>
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

/// A path of the kernel by which a file without a name can be given one.
std::string PathOf(int descriptor) { return "/proc/self/fd/" + std::to_string(descriptor); }

/// A file without a name in the folder of a target; below 0 if that cannot be, whatever the reason.
int OpenUnnamed(const fs::path& target) {
  const fs::path folder = target.parent_path();
  const int descriptor =
      ::open(folder.empty() ? "." : folder.c_str(), O_WRONLY | O_TMPFILE | O_CLOEXEC, 0666);
  if (descriptor < 0 || ::access(PathOf(descriptor).c_str(), W_OK) == 0) return descriptor;
  ::close(descriptor);
  return -1;
}

/// Of all files that are being written. Held while one takes its place.
std::mutex& FilesMutex() {
  static auto& mutex = *new std::mutex;  // Outlives the threads that write.
  return mutex;
}
std::set<const WholeFile*>& Files() {
  static auto& files = *new std::set<const WholeFile*>;
  return files;
}

/// The name of the n-th file beside a target in which this process may write what becomes of it.
fs::path PartOf(const fs::path& target, int n) {
  const std::string number = n == 1 ? "" : "-" + std::to_string(n);
  return target.string() + "." + std::to_string(::getpid()) + number + ".partial";
}

/// Whether a part beside the target could be given a name by `make`, which fails with EEXIST where
/// a name is taken. Processes in containers that share a folder can have the same number, and a run
/// that was killed leaves its part behind: neither is written over.
bool FindName(const fs::path& target, const std::function<bool(const fs::path&)>& make) {
  constexpr int kMostParts = 1000;
  for (int n = 1; n <= kMostParts; ++n) {
    if (make(PartOf(target, n))) return true;
    if (errno != EEXIST) return false;
  }
  return false;
}

/// Gives a file without a name one.
bool Link(int descriptor, const fs::path& name) {
  return ::linkat(AT_FDCWD, PathOf(descriptor).c_str(), AT_FDCWD, name.c_str(),
                  AT_SYMLINK_FOLLOW) == 0;
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

WholeFile::Part WholeFile::Open(const fs::path& file, Killed killed) {
  const fs::path target = TargetOf(file);
  std::error_code error;
  if (const auto stream = OpenStream(target)) {
    const int descriptor = ::fcntl(*stream, F_DUPFD_CLOEXEC, 0);
    if (descriptor < 0) Refuse(file, errno);
    return {target, {}, descriptor, true};
  }
  if (IsStream(target) || fs::is_directory(target, error)) {
    const int descriptor = ::open(target.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) Refuse(file, errno);
    return {target, {}, descriptor, true};
  }
  const auto permissions = PermissionsOf(target);
  if (permissions && ::access(target.c_str(), W_OK) != 0) Refuse(file, errno);
  // Not all file systems have locks and permissions; the file is written all the same.
  const auto pass_on = [&](int descriptor) {
    static_cast<void>(::flock(descriptor, LOCK_EX | LOCK_NB) == 0);
    if (permissions) static_cast<void>(::fchmod(descriptor, *permissions) == 0);
  };
  const int unnamed = killed == Killed::kGone ? OpenUnnamed(target) : -1;
  if (unnamed >= 0) {
    pass_on(unnamed);
    return {target, {}, unnamed};
  }
  std::optional<Part> part;
  const bool is_there = FindName(target, [&](const fs::path& name) {
    const int descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor >= 0) part = Part{target, name, descriptor};
    return descriptor >= 0;
  });
  if (!is_there) {
    const bool is_closed = errno == EACCES || errno == EROFS;
    Refuse(file, errno, is_closed ? ", for nothing can be made in its folder" : "");
  }
  pass_on(part->descriptor);
  return *std::move(part);
}

WholeFile::WholeFile(const fs::path& file, Killed killed)
    : file_(file),
      killed_(killed),
      part_(Open(file, killed)),
      buffer_(part_.descriptor),
      stream_(&buffer_) {
  const std::lock_guard lock(FilesMutex());
  Files().insert(this);
}

WholeFile::~WholeFile() {
  const std::lock_guard lock(FilesMutex());
  Files().erase(this);
  if (part_.descriptor >= 0) ::close(part_.descriptor);
  std::error_code ignored;
  if (!part_.file.empty()) fs::remove(part_.file, ignored);
}

void WholeFile::Flush() {
  stream_.flush();
  if (buffer_.error() != 0) Refuse(file_, buffer_.error());
}

// A file that has a name already may report at its end what could not be written; one without is
// never on a file system of another machine.
void WholeFile::PutInPlace() {
  const int descriptor = std::exchange(part_.descriptor, -1);
  const bool has_name = part_.is_stream || !part_.file.empty();
  if (has_name && ::close(descriptor) != 0) Refuse(file_, errno);
  if (part_.is_stream) return;
  if (!has_name) {
    const bool is_new = Link(descriptor, part_.target);
    const int error = is_new ? 0 : errno;
    if (error == EEXIST) {
      FindName(part_.target, [&](const fs::path& name) {
        if (!Link(descriptor, name)) return false;
        part_.file = name;
        return true;
      });
    }
    const int later = errno;
    ::close(descriptor);
    if (is_new) return;
    if (part_.file.empty()) Refuse(file_, error == EEXIST ? later : error);
  }
  std::error_code error;
  fs::rename(part_.file, part_.target, error);
  if (error) Refuse(file_, error.value());
  part_.file.clear();
}

void WholeFile::Finish() {
  Flush();
  const std::lock_guard lock(FilesMutex());
  Files().erase(this);
  PutInPlace();
}

fs::path WholeFile::Keep() {
  const std::lock_guard lock(FilesMutex());
  Files().erase(this);
  fs::path kept;
  kept.swap(part_.file);
  return kept;
}

std::vector<std::string> AbandonFiles() {
  FilesMutex().lock();  // For good.
  std::vector<std::string> outcomes;
  for (const WholeFile* const file : Files()) {
    const WholeFile::Part& part = file->part_;
    if (part.is_stream) continue;
    if (file->killed_ == WholeFile::Killed::kKept) {
      outcomes.push_back("what was written so far is in " + part.file.string());
      continue;
    }
    std::error_code ignored;
    if (!part.file.empty()) fs::remove(part.file, ignored);
    const bool is_there = fs::exists(part.target, ignored);
    outcomes.push_back(file->file_.string() +
                       (is_there ? " is as it was before" : " was not written"));
  }
  return outcomes;
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
