#pragma once

#include <atomic>
#include <cstddef>
#include <functional>

namespace synoptic::corpus {

/// Work in parts that need no order.
struct Parts {
  std::size_t count = 0;
  std::size_t threads = 1;
  /// Told which share of the parts is done, now and then, by the calling thread. What it throws
  /// ends the work.
  std::function<void(double)> progress = {};
};

/// Calls `work(worker, part, is_stopped)` for all parts from 0 on, those of a worker from 0 to
/// threads - 1 one after the other. `is_stopped` says that what is left is not wanted any more.
/// Throws what any of them threw first.
void ForEachPart(const Parts& parts,
                 const std::function<void(std::size_t worker, std::size_t part,
                                          const std::atomic<bool>& is_stopped)>& work);

}  // namespace synoptic::corpus
