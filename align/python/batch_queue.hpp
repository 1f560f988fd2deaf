#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include "synoptic/batch.hpp"

namespace synoptic::python {

/// Batch, turned from what calls into what is asked: groups are put in and results taken out, by
/// one thread, while others align. Knows nothing of Python.
class BatchQueue {
 public:
  /// Groups come from Put.
  BatchQueue(std::shared_ptr<const Encoder> encoder, BatchOptions options);
  /// Groups come from `next`, on a thread of its own.
  BatchQueue(std::shared_ptr<const Encoder> encoder, BatchOptions options,
             std::function<std::optional<ArticleGroup>()> next);
  /// Begins no more groups, and waits for those in hand.
  ~BatchQueue();
  BatchQueue(const BatchQueue&) = delete;
  BatchQueue& operator=(const BatchQueue&) = delete;

  void Put(ArticleGroup group);
  /// No group follows.
  void Close();
  /// Whether more groups may be put in before the next result is taken out.
  bool HasRoom() const;
  /// The next result if it is there, or nothing.
  std::optional<GroupResult> TryTake();
  /// Waits a tenth of a second at most, so that the caller may look for signals.
  void Wait();
  /// Whether all results have been taken. Throws what ended the run.
  bool IsAtEnd();

 private:
  std::optional<ArticleGroup> NextPut();
  void Run(const std::function<std::optional<ArticleGroup>()>& next);

  const std::shared_ptr<const Encoder> encoder_;
  BatchOptions options_;
  std::size_t most_;  ///< Groups under way.

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<ArticleGroup> groups_;
  std::deque<GroupResult> results_;
  std::size_t under_way_ = 0;
  bool is_closed_ = false;
  bool is_done_ = false;
  std::exception_ptr failure_;
  std::stop_source stop_;
  std::jthread thread_;  ///< Last: it uses the others.
};

}  // namespace synoptic::python
