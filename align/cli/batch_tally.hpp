#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include "synoptic/batch.hpp"

namespace synoptic::cli {

/// What came of the groups of a run. Sums, so that those of shards can be added.
class BatchTally {
 public:
  void Add(const GroupResult& result);
  /// A line that an earlier run wrote; what is in it is counted if it is asked for.
  enum class Detail { kOutcome, kAll };
  void AddLine(const std::string& line, Detail detail);

  std::size_t groups() const { return aligned_ + failed_; }
  std::size_t failed() const { return failed_; }
  /// "118 aligned, 2 failed, 4 of 118 pairs of articles unrelated".
  std::string Summary() const;
  /// For --stats; what took no time of its own has no seconds.
  std::string Json(std::optional<double> seconds) const;

 private:
  void Fail(const std::string& code);

  std::size_t aligned_ = 0;
  std::size_t failed_ = 0;
  std::map<std::string, std::size_t> failures_;  ///< By code.
  std::array<std::size_t, 4> claims_{};          ///< By label.
  std::size_t judged_ = 0;                       ///< Pairs of articles.
  std::size_t refused_ = 0;  ///< Of these, those that were taken to be unrelated.
};

}  // namespace synoptic::cli
