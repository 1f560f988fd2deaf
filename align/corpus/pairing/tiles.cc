#include "align/corpus/pairing/tiles.hpp"

#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace synoptic::corpus {
namespace {

/// Rows of blocks of `a` are handed out to workers; the calling thread waits, and tells how far
/// they are.
class Work {
 public:
  Work(const Sides& sides, const std::function<void(std::size_t, Tile&)>& visit)
      : sides_(sides), visit_(visit), a_(BlocksOf(sides.a)), b_(BlocksOf(sides.b)) {}

  void Run(std::size_t threads, const std::function<void(double)>& progress) {
    {
      std::vector<std::jthread> workers;
      for (std::size_t worker = 0; worker < threads; ++worker) {
        workers.emplace_back([this, worker] { Guarded(worker); });
      }
      Wait(threads, progress);
    }
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  void Wait(std::size_t threads, const std::function<void(double)>& progress) {
    std::unique_lock lock(mutex_);
    std::size_t told = 0;
    while (ended_ < threads) {
      changed_.wait(lock, [&] { return ended_ == threads || rows_done_ > told; });
      told = rows_done_;
      if (!progress || failure_) continue;
      lock.unlock();
      try {
        progress(static_cast<double>(told) / static_cast<double>(a_.size()));
        lock.lock();
      } catch (...) {
        lock.lock();
        Fail();
      }
    }
  }

  void Guarded(std::size_t worker) {
    try {
      for (std::size_t row = next_++; row < a_.size() && !is_stopped_; row = next_++) {
        Visit(worker, row);
        const std::lock_guard lock(mutex_);
        ++rows_done_;
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

  void Visit(std::size_t worker, std::size_t row) {
    const Matrix vectors = RowsOf(sides_.a, a_[row]);
    if (vectors.rows == 0) return;
    for (std::size_t col = sides_.is_one ? row : 0; col < b_.size() && !is_stopped_; ++col) {
      const Matrix others = RowsOf(sides_.b, b_[col]);
      if (others.rows == 0) continue;
      Tile tile{a_[row], b_[col], DotProducts(vectors, others)};
      visit_(worker, tile);
    }
  }

  // Of several failures the first is told.
  void Fail() {
    if (!failure_) failure_ = std::current_exception();
    is_stopped_ = true;
  }

  const Sides& sides_;
  const std::function<void(std::size_t, Tile&)>& visit_;
  const std::vector<Block> a_;
  const std::vector<Block> b_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<bool> is_stopped_ = false;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t rows_done_ = 0;
  std::size_t ended_ = 0;
  std::exception_ptr failure_;
};

}  // namespace

void ForEachTile(const Sides& sides, std::size_t threads,
                 const std::function<void(double)>& progress,
                 const std::function<void(std::size_t, Tile&)>& visit) {
  Work(sides, visit).Run(threads, progress);
}

}  // namespace synoptic::corpus
