#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace synoptic::cli {

/// How a long run goes on, on standard error: on a terminal a line that is rewritten, elsewhere,
/// where it goes to a log, a line a minute. Silent under --quiet.
class Progress {
 public:
  Progress();
  /// Clears the line.
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Shows `text`, on a terminal at most ten times a second.
  void Show(const std::string& text);
  /// Shows "12 of 40 THINGS, 3.1 a second, 9 s left". `part` of the work that is done, in [0, 1],
  /// where that can be known.
  void Show(std::size_t done, std::optional<std::size_t> total, std::string_view things,
            std::optional<double> part = {});
  /// Shows "12 % of THE WORK, 9 s left". `share` of it, in [0, 1], that is done.
  void ShowShare(double share, std::string_view the_work);
  double seconds() const;  ///< Since it was made.
  /// Clears what is shown, if anything is, for another line to take its place.
  static void Clear();

 private:
  using Clock = std::chrono::steady_clock;
  const bool on_terminal_;
  const Clock::time_point begin_ = Clock::now();
  Clock::time_point last_ = begin_;
};

/// "40 s", "12 min", "3 h 20 min".
std::string TimeText(double seconds);
/// "3.1 a second" of so many in so many seconds, or "12 a minute" where it is less than one.
std::string RateText(std::size_t count, double seconds);

}  // namespace synoptic::cli
