// A thread runs Batch and waits for groups; the caller puts them in when nothing can be taken out.
// So what makes groups is called where results are asked for, and an interpreter's lock is nothing
// that this thread would ever wait for.

#include "align/python/batch_queue.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace synoptic::python {
namespace {

// As many as Batch itself has under way.
constexpr std::size_t kGroupsPerThread = 8;

std::size_t ThreadsOf(const BatchOptions& options) {
  return options.threads != 0 ? options.threads
                              : std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

}  // namespace

BatchQueue::BatchQueue(std::shared_ptr<const Encoder> encoder, BatchOptions options)
    : encoder_(std::move(encoder)),
      options_(std::move(options)),
      most_(kGroupsPerThread * ThreadsOf(options_)) {
  options_.stop = stop_.get_token();
  thread_ = std::jthread([this] { Run([this] { return NextPut(); }); });
}

BatchQueue::BatchQueue(std::shared_ptr<const Encoder> encoder, BatchOptions options,
                       std::function<std::optional<ArticleGroup>()> next)
    : encoder_(std::move(encoder)),
      options_(std::move(options)),
      most_(kGroupsPerThread * ThreadsOf(options_)),
      is_closed_(true) {
  options_.stop = stop_.get_token();
  // Results that nobody has taken yet count as under way, so that memory is bounded.
  thread_ = std::jthread([this, next = std::move(next)] {
    Run([&]() -> std::optional<ArticleGroup> {
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return under_way_ < most_ || stop_.stop_requested(); });
        if (stop_.stop_requested()) return std::nullopt;
        ++under_way_;
      }
      return next();
    });
  });
}

BatchQueue::~BatchQueue() {
  stop_.request_stop();
  Close();
  thread_.join();
}

void BatchQueue::Put(ArticleGroup group) {
  {
    const std::scoped_lock lock(mutex_);
    groups_.push_back(std::move(group));
    ++under_way_;
  }
  changed_.notify_all();
}

void BatchQueue::Close() {
  {
    const std::scoped_lock lock(mutex_);
    is_closed_ = true;
  }
  changed_.notify_all();
}

bool BatchQueue::HasRoom() const {
  const std::scoped_lock lock(mutex_);
  return !is_closed_ && under_way_ < most_;
}

std::optional<GroupResult> BatchQueue::TryTake() {
  std::optional<GroupResult> result;
  {
    const std::scoped_lock lock(mutex_);
    if (results_.empty()) return std::nullopt;
    result = std::move(results_.front());
    results_.pop_front();
    --under_way_;
  }
  changed_.notify_all();
  return result;
}

void BatchQueue::Wait() {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, std::chrono::milliseconds(100),
                    [&] { return !results_.empty() || is_done_; });
}

bool BatchQueue::IsAtEnd() {
  const std::scoped_lock lock(mutex_);
  if (!is_done_ || !results_.empty()) return false;
  if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
  return true;
}

std::optional<ArticleGroup> BatchQueue::NextPut() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return !groups_.empty() || is_closed_; });
  if (groups_.empty() || stop_.stop_requested()) return std::nullopt;
  ArticleGroup group = std::move(groups_.front());
  groups_.pop_front();
  return group;
}

void BatchQueue::Run(const std::function<std::optional<ArticleGroup>()>& next) {
  std::exception_ptr failure;
  try {
    Batch(
        *encoder_, next,
        [this](GroupResult result) {
          {
            const std::scoped_lock lock(mutex_);
            results_.push_back(std::move(result));
          }
          changed_.notify_all();
        },
        options_);
  } catch (...) {
    failure = std::current_exception();
  }
  {
    const std::scoped_lock lock(mutex_);
    failure_ = failure;
    is_done_ = true;
  }
  changed_.notify_all();
}

}  // namespace synoptic::python
