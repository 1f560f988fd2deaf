#pragma once

#include <string>

namespace synoptic::cli {

/// Waits for the signals that ask a program to end: SIGTERM, SIGINT and SIGHUP, unless whoever
/// started it has them ignored. To be called once, before there is any other thread. Without an
/// Interruption the first one ends the program: files that were not finished are removed, a line
/// says so, and the status is that of the signal.
void WatchSignals();

/// While there is one, the first such signal asks the run to come to an end; a second one ends it
/// at once. One at a time.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  bool is_asked() const;
  /// A descriptor that can be read from once it is asked: for those who wait for input.
  int descriptor() const;
};

/// What else is said if a signal ends the program at once, of what was done by then.
void SayAtEnd(std::string note);

/// Ends the process as the signal by which it was asked to end does without a handler, so that a
/// shell, or who runs it in a queue, can tell that from a failure. Returns if it was not asked.
void EndIfAsked();

}  // namespace synoptic::cli
