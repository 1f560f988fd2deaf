#include "align/corpus/workers.hpp"

#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace synoptic::corpus {
namespace {

using Work = std::function<void(std::size_t, std::size_t, const std::atomic<bool>&)>;

class Run {
 public:
  Run(const Parts& parts, const Work& work) : parts_(parts), work_(work) {}

  void operator()() {
    {
      std::vector<std::jthread> workers;
      for (std::size_t worker = 0; worker < parts_.threads; ++worker) {
        workers.emplace_back([this, worker] { Guarded(worker); });
      }
      Wait();
    }
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  void Wait() {
    std::unique_lock lock(mutex_);
    std::size_t told = 0;
    while (true) {
      changed_.wait(lock, [&] { return ended_ == parts_.threads || done_ > told; });
      if (done_ == told) return;  // All have ended, and it was told.
      told = done_;
      if (!parts_.progress || failure_) continue;
      lock.unlock();
      try {
        parts_.progress(static_cast<double>(told) / static_cast<double>(parts_.count));
        lock.lock();
      } catch (...) {
        lock.lock();
        Fail();
      }
    }
  }

  void Guarded(std::size_t worker) {
    try {
      for (std::size_t part = next_++; part < parts_.count && !is_stopped_; part = next_++) {
        work_(worker, part, is_stopped_);
        const std::lock_guard lock(mutex_);
        ++done_;
        changed_.notify_all();
      }
    } catch (...) {
      const std::lock_guard lock(mutex_);
      Fail();
    }
    const std::lock_guard lock(mutex_);
    ++ended_;
    changed_.notify_all();
  }

  // Of several failures the first is told.
  void Fail() {
    if (!failure_) failure_ = std::current_exception();
    is_stopped_ = true;
  }

  const Parts& parts_;
  const Work& work_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<bool> is_stopped_ = false;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t done_ = 0;
  std::size_t ended_ = 0;
  std::exception_ptr failure_;
};

}  // namespace

void ForEachPart(const Parts& parts, const Work& work) { Run(parts, work)(); }

}  // namespace synoptic::corpus
