#include "align/cli/interruption.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

#include "synoptic/error.hpp"

namespace synoptic::cli {
namespace {

constexpr std::array kSignals = {SIGTERM, SIGINT};

volatile std::sig_atomic_t asked = 0;
std::array<int, 2> ends = {-1, -1};  // Of a pipe: a handler may do little more than write.
std::array<struct sigaction, kSignals.size()> before;

void Ask(int /*signal*/) {
  const int error = errno;
  asked = 1;
  [[maybe_unused]] const ssize_t written = ::write(ends[1], "", 1);
  errno = error;
}

}  // namespace

Interruption::Interruption() {
  asked = 0;
  if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
    throw Error(ErrorCode::kUnreadable,
                "no pipe can be made: " + std::generic_category().message(errno));
  }
  struct sigaction action {};
  action.sa_handler = Ask;
  action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
  for (std::size_t i = 0; i < kSignals.size(); ++i) {
    ::sigaction(kSignals[i], nullptr, &before[i]);
    // Who starts it with nohup or in the background has it ignored.
    if (before[i].sa_handler != SIG_IGN) ::sigaction(kSignals[i], &action, nullptr);
  }
}

Interruption::~Interruption() {
  for (std::size_t i = 0; i < kSignals.size(); ++i) ::sigaction(kSignals[i], &before[i], nullptr);
  for (int& end : ends) {
    ::close(end);
    end = -1;
  }
}

bool Interruption::is_asked() const { return asked != 0; }

int Interruption::descriptor() const { return ends[0]; }

}  // namespace synoptic::cli
