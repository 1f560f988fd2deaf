#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace synoptic::corpus {

/// Runs jobs on several threads and hands their results on, one at a time, in the order in which
/// the jobs came. At most `window` jobs are under way or waiting to be handed on, which bounds
/// memory however unequal the jobs are. A result is handed on as soon as those before it are, even
/// if no further job comes.
template <typename Result>
class OrderedPipeline {
 public:
  using Job = std::function<Result()>;
  using Sink = std::function<void(Result)>;

  OrderedPipeline(std::size_t threads, std::size_t window, Sink sink)
      : window_(window), sink_(std::move(sink)) {
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { Work(); });
    threads_.emplace_back([this] { HandOn(); });
  }

  ~OrderedPipeline() { Close(); }
  OrderedPipeline(const OrderedPipeline&) = delete;
  OrderedPipeline& operator=(const OrderedPipeline&) = delete;

  /// Waits for room in the window. Throws what the sink threw.
  void Submit(Job job) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return failure_ || results_.size() < window_; });
    if (failure_) std::rethrow_exception(failure_);
    jobs_.emplace_back(std::move(job));
    results_.push_back(jobs_.back().get_future());
    changed_.notify_all();
  }

  /// Waits until all results are handed on. Throws what a job or the sink threw.
  void Finish() {
    Close();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  void Close() {
    {
      const std::lock_guard lock(mutex_);
      closed_ = true;
    }
    changed_.notify_all();
    threads_.clear();  // Joins.
  }

  void Work() {
    for (;;) {
      std::packaged_task<Result()> job;
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return failure_ || closed_ || !jobs_.empty(); });
        if (failure_ || jobs_.empty()) return;
        job = std::move(jobs_.front());
        jobs_.pop_front();
      }
      job();
    }
  }

  void HandOn() {
    for (;;) {
      std::future<Result> result;
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return closed_ || !results_.empty(); });
        if (results_.empty()) return;
        result = std::move(results_.front());
      }
      try {
        sink_(result.get());
      } catch (...) {
        const std::lock_guard lock(mutex_);
        failure_ = std::current_exception();
        changed_.notify_all();
        return;
      }
      // Only now: a result that is being handed on still takes its place in the window.
      const std::lock_guard lock(mutex_);
      results_.pop_front();
      changed_.notify_all();
    }
  }

  const std::size_t window_;
  const Sink sink_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::packaged_task<Result()>> jobs_;
  std::deque<std::future<Result>> results_;  ///< In the order of submission.
  std::exception_ptr failure_;
  bool closed_ = false;
  std::vector<std::jthread> threads_;  ///< Last: they use all of the above.
};

}  // namespace synoptic::corpus
