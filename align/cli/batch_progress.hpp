#pragma once

#include <atomic>
#include <cstddef>
#include <optional>
#include <string>

#include "align/cli/progress.hpp"

namespace synoptic::cli {

/// How a long run goes on: on a terminal a line that is rewritten, elsewhere a line a minute; with
/// groups a second, and the time that is left where that can be known.
class BatchProgress {
 public:
  /// Which part of the corpus has been read; from the thread that reads.
  void Read(std::optional<double> part);
  /// That one more group is done; from another.
  void Show(const std::string& summary);

  double seconds() const { return line_.seconds(); }  ///< Since it was made.

 private:
  std::string Pace() const;

  Progress line_;
  std::size_t groups_ = 0;
  std::atomic<double> part_ = -1;  ///< Below 0: not known.
  double first_part_ = -1;         ///< When the first was done: what is before is of earlier runs.
};

}  // namespace synoptic::cli
