#pragma once

#include <cstddef>
#include <deque>
#include <iosfwd>
#include <optional>
#include <string>

#include "synoptic/export.hpp"
#include "synoptic/synopsis.hpp"

/// Results that were saved, to be looked at again.
namespace synoptic {

/// What came of a group of articles.
struct Result {
  std::string id;                    ///< Of the group; empty of a synopsis that was saved alone.
  std::optional<Synopsis> synopsis;  ///< Nothing where the group could not be aligned.
  std::string problem = {};          ///< Then, why not: the code and the message.
};

/// Reads what `align --format json`, `align --format jsonl` and `batch` wrote: a document, or a
/// document or record a line. One is in memory at a time.
class SYNOPTIC_EXPORT ResultReader {
 public:
  /// `name` stands for the stream in messages. The stream outlives the reader.
  ResultReader(std::istream& in, std::string name);

  /// The next result, or nothing at the end. Lines that are blank are passed over. Throws
  /// Error(kInvalidFormat) as ReadJson does, with the name and, of several lines, the number of the
  /// line; for a stream without a result; and Error(kUnreadable). After a line that is no result
  /// the next call goes on behind it.
  std::optional<Result> Next();

  /// Whether what was read last is one line of several, so that more may follow where it is broken.
  bool is_of_lines() const { return is_of_lines_; }
  std::size_t line() const { return line_; }  ///< Its number, from 1.

 private:
  std::optional<std::string> NextLine();  // That is not blank.
  bool ReadLine(std::string& line);
  bool HasResultAhead();
  bool HasMore();

  std::istream& in_;
  std::string name_;
  std::size_t line_ = 0;
  std::size_t found_ = 0;
  bool is_of_lines_ = false;
  std::deque<std::string> ahead_;  ///< Lines that have been read before their turn.
};

}  // namespace synoptic
