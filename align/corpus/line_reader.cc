#include "align/corpus/line_reader.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "synoptic/error.hpp"

namespace synoptic::corpus {
namespace {

constexpr std::size_t kBlock = 1 << 16;

int Open(const std::string& file) {
  if (file == "-") return STDIN_FILENO;
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0 && (errno == ENOENT || errno == ENOTDIR)) {
    throw Error(ErrorCode::kNotFound, file + ": no such file");
  }
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor >= 0 && !S_ISDIR(status.st_mode)) return descriptor;
  if (descriptor >= 0) ::close(descriptor);
  throw Error(ErrorCode::kUnreadable, file + ": not a file that can be read");
}

}  // namespace

LineReader::LineReader(const std::string& file, int wake)
    : name_(file == "-" ? "standard input" : file), descriptor_(Open(file)), wake_(wake) {
  struct stat status {};
  if (::fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode)) {
    size_ = static_cast<std::size_t>(status.st_size);
  }
}

LineReader::~LineReader() {
  if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
}

LineReader::Got LineReader::Read(std::string& line, std::size_t most) {
  line.clear();
  bool is_any = false;
  bool is_too_long = false;
  while (at_ < block_.size() || Fill()) {
    is_any = true;
    const std::size_t end = std::min(block_.find('\n', at_), block_.size());
    const std::size_t room = most + 1 - std::min(line.size(), most + 1);  // For a CR, too.
    is_too_long |= end - at_ > room;
    line.append(block_, at_, std::min(end - at_, room));
    const bool is_whole = end < block_.size();
    at_ = end + (is_whole ? 1 : 0);
    if (is_whole) break;
  }
  if (!is_any || is_woken_) return Got::kEnd;
  ++line_;
  if (!is_too_long && line.ends_with('\r')) line.pop_back();
  is_too_long |= line.size() > most;
  if (is_too_long) line.resize(most);
  return is_too_long ? Got::kTooLong : Got::kLine;
}

bool LineReader::Fill() {
  at_ = 0;
  block_.clear();
  for (;;) {
    pollfd waits[] = {{descriptor_, POLLIN, 0}, {wake_, POLLIN, 0}};
    if (wake_ >= 0 && ::poll(waits, 2, -1) < 0 && errno != EINTR) break;
    if (wake_ >= 0 && (waits[1].revents & POLLIN) != 0) {
      is_woken_ = true;
      return false;
    }
    if (wake_ >= 0 && waits[0].revents == 0) continue;
    block_.resize(kBlock);
    const ssize_t count = ::read(descriptor_, block_.data(), kBlock);
    block_.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    read_ += block_.size();
    if (count >= 0) return count > 0;
    if (errno != EINTR && errno != EAGAIN) break;
  }
  throw Error(ErrorCode::kUnreadable,
              name_ + ": cannot be read: " + std::generic_category().message(errno));
}

std::optional<double> LineReader::PartRead() const {
  if (size_ == 0) return std::nullopt;
  return std::min(1.0,
                  static_cast<double>(read_ - (block_.size() - at_)) / static_cast<double>(size_));
}

}  // namespace synoptic::corpus
