#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <istream>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "synoptic/export.hpp"

namespace synoptic::corpus {

/// One line of a list of articles that belong together.
struct Group {
  std::string id;
  std::vector<std::string> files;
  std::string problem;  ///< Why the line cannot be used, naming it; empty if it can.
};

/// Reads lines of id, tab, path, tab, path[, tab, path...]. Empty lines and lines that begin with #
/// are skipped. Relative paths start from the folder of the list, or from the working directory
/// if the list is standard input ("-"). Holds the ids seen so far, and one line.
class SYNOPTIC_EXPORT GroupList {
 public:
  /// Throws Error(kNotFound, kUnreadable).
  explicit GroupList(const std::string& file);

  /// The next group, or nothing at the end. Throws Error(kInvalidFormat) if this is no list at all.
  std::optional<Group> Next();

 private:
  bool ReadLine(std::string& line);
  Group Parse(const std::string& line);
  std::string Place() const;

  const std::string name_;
  const std::filesystem::path folder_;
  std::ifstream file_;
  std::istream& in_;
  std::size_t line_ = 0;
  std::unordered_map<std::string, std::size_t> line_of_id_;
};

}  // namespace synoptic::corpus
