#pragma once

#include <algorithm>
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
/// the jobs came. At most `window` jobs, which weigh at most `most_weight` together unless it is
/// one, are under way or waiting to be handed on, which bounds memory however unequal the jobs are.
/// A result is handed on as soon as those before it are, even if no further job comes.
template <typename Result>
class OrderedPipeline {
 public:
  using Job = std::function<Result()>;
  using Sink = std::function<void(Result)>;

  OrderedPipeline(std::size_t threads, std::size_t window, Sink sink,
                  std::size_t most_weight = static_cast<std::size_t>(-1))
      : window_(window), most_weight_(most_weight), sink_(std::move(sink)) {
    try {
      for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { Work(); });
      threads_.emplace_back([this] { HandOn(); });
    } catch (...) {
      Close();  // The threads that there are wait for it.
      throw;
    }
  }

  ~OrderedPipeline() { Close(); }
  OrderedPipeline(const OrderedPipeline&) = delete;
  OrderedPipeline& operator=(const OrderedPipeline&) = delete;

  /// Waits for room in the window. Throws what the sink threw.
  void Submit(Job job, std::size_t weight = 0) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this, weight] {
      const bool has_room = results_.size() < window_ && weight <= most_weight_ - weight_;
      return failure_ || results_.empty() || has_room;
    });
    if (failure_) std::rethrow_exception(failure_);
    weight_ = std::min(most_weight_, weight_ + weight);
    jobs_.emplace_back(std::move(job));
    results_.push_back({jobs_.back().get_future(), weight});
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
        result = std::move(results_.front().result);
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
      weight_ -= std::min(weight_, results_.front().weight);
      results_.pop_front();
      changed_.notify_all();
    }
  }

  struct Pending {
    std::future<Result> result;
    std::size_t weight;
  };

  const std::size_t window_;
  const std::size_t most_weight_;
  const Sink sink_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::packaged_task<Result()>> jobs_;
  std::deque<Pending> results_;  ///< In the order of submission.
  std::size_t weight_ = 0;
  std::exception_ptr failure_;
  bool closed_ = false;
  std::vector<std::jthread> threads_;  ///< Last: they use all of the above.
};

}  // namespace synoptic::corpus
