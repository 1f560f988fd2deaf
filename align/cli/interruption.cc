// One thread waits for signals, which all others have blocked: what has to be done before the end,
// files and messages, is more than a handler may do.

#include "align/cli/interruption.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <mutex>
#include <string>
#include <system_error>
#include <thread>
#include <utility>

#include "align/cli/message.hpp"
#include "models/vectors/whole_file.hpp"
#include "synoptic/error.hpp"

namespace synoptic::cli {
namespace {

constexpr std::array kSignals = {SIGTERM, SIGINT, SIGHUP};

std::atomic<int> asked = 0;  // The signal.
std::mutex mutex;            // Guards what follows.
std::string* last_words = nullptr;
bool is_heeded = false;  // Whether there is an Interruption.
std::array<int, 2> ends = {-1, -1};

const char* NameOf(int signal) {
  return signal == SIGTERM ? "SIGTERM" : signal == SIGINT ? "SIGINT" : "SIGHUP";
}

/// A process that a container begins with is not ended by its own signal.
[[noreturn]] void EndBy(int signal) {
  std::signal(signal, SIG_DFL);
  sigset_t set;
  ::sigemptyset(&set);
  ::sigaddset(&set, signal);
  ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
  ::kill(::getpid(), signal);
  std::_Exit(128 + signal);
}

[[noreturn]] void EndAtOnce(int signal) {
  std::string message = std::string("ended by ") + NameOf(signal);
  if (last_words != nullptr) message += "; " + *last_words;
  for (const std::string& outcome : vectors::AbandonFiles()) message += "; " + outcome;
  PrintMessage(message);
  EndBy(signal);
}

void Watch(const sigset_t& set) {
  for (;;) {
    int signal = 0;
    if (::sigwait(&set, &signal) != 0) continue;
    const std::lock_guard lock(mutex);
    if (!is_heeded || asked != 0) EndAtOnce(signal);
    asked = signal;
    [[maybe_unused]] const ssize_t written = ::write(ends[1], "", 1);
  }
}

}  // namespace

void WatchSignals() {
  sigset_t set;
  ::sigemptyset(&set);
  bool is_any = false;
  for (const int signal : kSignals) {
    struct sigaction before {};
    ::sigaction(signal, nullptr, &before);
    // Who starts it with nohup or in the background has it ignored.
    if (before.sa_handler == SIG_IGN) continue;
    ::sigaddset(&set, signal);
    is_any = true;
  }
  if (!is_any) return;
  ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
  std::thread(Watch, set).detach();
}

Interruption::Interruption() {
  const std::lock_guard lock(mutex);
  if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
    throw Error(ErrorCode::kUnreadable,
                "no pipe can be made: " + std::generic_category().message(errno));
  }
  is_heeded = true;
}

Interruption::~Interruption() {
  const std::lock_guard lock(mutex);
  is_heeded = false;
  for (int& end : ends) {
    ::close(end);
    end = -1;
  }
}

void SayAtEnd(std::string note) {
  const std::lock_guard lock(mutex);
  static auto& words = *new std::string;  // Outlives the thread that waits for signals.
  words = std::move(note);
  last_words = &words;
}

bool Interruption::is_asked() const { return asked != 0; }

int Interruption::descriptor() const { return ends[0]; }

void EndIfAsked() {
  if (asked != 0) EndBy(asked);
}

}  // namespace synoptic::cli
