#pragma once

#include <memory>
#include <optional>
#include <string>

#include "align/cli/batch_tally.hpp"
#include "align/cli/output.hpp"
#include "align/cli/resumed_lines.hpp"
#include "align/corpus/group.hpp"
#include "synoptic/batch.hpp"

namespace synoptic::cli {

/// Where the results of a batch go. Draw is called from many threads; the others are not.
class BatchOutput {
 public:
  BatchOutput() = default;
  virtual ~BatchOutput() = default;
  BatchOutput(const BatchOutput&) = delete;
  BatchOutput& operator=(const BatchOutput&) = delete;

  /// Whether an earlier run did this group, and what it wrote is in its place.
  virtual bool IsDone(const corpus::Group& /*group*/) { return false; }
  /// What an earlier run drew of a group, where it has yet to be written; else nothing.
  virtual std::optional<std::string> DrawnBefore(const corpus::Group& /*group*/) { return {}; }
  virtual std::string Draw(GroupResult& result) const = 0;
  virtual void Write(const GroupResult& result) = 0;
  virtual void Finish() = 0;
  /// Leaves what is there, for it may be the work of hours, and says where; empty: nowhere.
  virtual std::string Keep() = 0;
};

/// A line of JSON for each group: {"id":...,"synopsis":{...}} or {"id":...,"error":{...}}.
std::string RecordLine(const GroupResult& result);
/// The line of a group whose result is in a file of its own.
std::string FileLine(const std::string& id, const std::string& file);

/// On standard output, or in a file that appears whole or not at all.
class LineOutput : public BatchOutput {
 public:
  explicit LineOutput(const std::string& file) : output_(file, Output::Killed::kKept) {}
  std::string Draw(GroupResult& result) const override { return RecordLine(result); }
  void Write(const GroupResult& result) override;
  void Finish() override { output_.Finish(); }
  std::string Keep() override { return output_.Keep().string(); }

 private:
  Output output_;
};

/// In a file that goes on from where an earlier run ended. Its lines must be those of the first
/// groups, or the corpus is another, and made by the same engine as those that are written behind
/// them.
class ResumedOutput : public BatchOutput {
 public:
  /// What is found there is added to `tally`.
  ResumedOutput(const std::string& file, BatchTally& tally, BatchTally::Detail detail)
      : lines_(file), tally_(tally), detail_(detail) {}
  bool IsDone(const corpus::Group& group) override;
  std::string Draw(GroupResult& result) const override { return RecordLine(result); }
  void Write(const GroupResult& result) override;
  void Finish() override;
  std::string Keep() override { return lines_.partial(); }

 private:
  ResumedLines lines_;
  BatchTally& tally_;
  BatchTally::Detail detail_;
  bool is_behind_ = false;  ///< What an earlier run did.
  std::string engine_;      ///< Of its first result; empty: it has none.
};

/// The id at the head of a line of JSON that RecordLine or FileLine made; nothing if it is none.
std::optional<std::string> IdOfLine(const std::string& line);

}  // namespace synoptic::cli
