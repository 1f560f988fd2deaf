#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

#include "align/corpus/group.hpp"
#include "align/corpus/line_reader.hpp"
#include "synoptic/export.hpp"

namespace synoptic::corpus {

/// A record holds its articles, and several are in memory at a time; what is longer is refused.
inline constexpr std::size_t kMaxRecord = std::size_t{16} << 20;

/// A group a line: id, tab, path, tab, path[, tab, path...], or a record, an object of JSON:
/// {"id": ..., "articles": [{"id", "lang", "title", "date", "text"}, ...]}. Blank lines and lines
/// that begin with # are skipped. Relative paths start from the folder of the list, or from the
/// working directory if the list is standard input ("-"). Holds one line.
class SYNOPTIC_EXPORT GroupList : public GroupSource {
 public:
  /// Throws Error(kNotFound, kUnreadable). `wake` is as LineReader has it.
  explicit GroupList(const std::string& file, int wake = -1);

  /// Throws Error(kInvalidFormat) if this is no list at all, and kUnreadable.
  std::optional<Group> Next() override;
  std::optional<double> PartRead() const override { return lines_.PartRead(); }

 private:
  Group ParsePaths(const std::string& line) const;
  std::string Place() const;

  LineReader lines_;
  const bool is_stream_;
  const std::filesystem::path folder_;
};

}  // namespace synoptic::corpus
