#include "align/cli/resumed_lines.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "synoptic/error.hpp"

namespace synoptic::cli {

ResumedLines::ResumedLines(const std::string& file) : file_(file), partial_(PartialOf(file)) {
  descriptor_ = ::open(partial_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor_ < 0) Fail(errno);
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    const int error = errno;
    ::close(descriptor_);
    if (error == EWOULDBLOCK) {
      throw Error(ErrorCode::kUnreadable, partial_ + ": another run is writing it");
    }
    Fail(error);
  }
  struct stat ours {};
  struct stat named {};
  const bool is_named = ::fstat(descriptor_, &ours) == 0 && ::stat(partial_.c_str(), &named) == 0 &&
                        ours.st_ino == named.st_ino;
  if (!is_named) {  // Whoever held the lock has renamed it.
    ::close(descriptor_);
    throw Error(ErrorCode::kUnreadable, partial_ + ": another run has just written it");
  }
  in_.open(partial_, std::ios::binary);
}

ResumedLines::~ResumedLines() { ::close(descriptor_); }

bool ResumedLines::IsFinished(const std::string& file) {
  std::error_code ignored;
  return std::filesystem::exists(file, ignored) &&
         !std::filesystem::exists(PartialOf(file), ignored);
}

std::optional<std::string> ResumedLines::Next() {
  std::string line;
  if (in_.is_open() && std::getline(in_, line) && !in_.eof()) {
    ++number_;
    end_ += line.size() + 1;
    return line;
  }
  if (!stream_) {
    in_.close();
    const auto end = static_cast<off_t>(end_);
    if (::ftruncate(descriptor_, end) != 0 || ::lseek(descriptor_, end, SEEK_SET) != end) {
      Fail(errno);
    }
    buffer_ = std::make_unique<vectors::DescriptorBuffer>(descriptor_);
    stream_ = std::make_unique<std::ostream>(buffer_.get());
  }
  return std::nullopt;
}

void ResumedLines::Flush() {
  stream_->flush();
  if (buffer_->error() != 0) Fail(buffer_->error());
}

void ResumedLines::Finish() {
  Flush();
  if (::fsync(descriptor_) != 0 && errno != EINVAL) Fail(errno);
  if (std::rename(partial_.c_str(), file_.c_str()) != 0) Fail(errno);
}

void ResumedLines::Fail(int error) const {
  throw Error(ErrorCode::kUnreadable,
              partial_ + ": cannot be written: " + std::generic_category().message(error));
}

}  // namespace synoptic::cli
