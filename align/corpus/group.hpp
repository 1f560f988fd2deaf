#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "synoptic/error.hpp"

namespace synoptic::corpus {

/// An article of a group: a file that holds it, or the article itself.
struct Member {
  std::string file;
  std::string json;       ///< An object that is an article; empty: it is in the file.
  std::string name = {};  ///< Of an article that is here: its id, or its number.
  std::string lang = {};  ///< If the name of the file says it.
};

/// Articles that belong together.
struct Group {
  std::string id;
  std::vector<Member> members;
  std::optional<Error> problem = {};  ///< Why it cannot be used; the message says where it stands.
  std::string place = {};             ///< "list.tsv:3", or empty.
  std::size_t number = 0;             ///< Of its line, from 1; 0 if it stands in none.
  std::size_t bytes = 0;              ///< About what it holds.
};

/// Where groups come from, one after another, so that memory does not grow with them.
class GroupSource {
 public:
  GroupSource() = default;
  virtual ~GroupSource() = default;
  GroupSource(const GroupSource&) = delete;
  GroupSource& operator=(const GroupSource&) = delete;

  /// The next group, or nothing at the end, or when it was told to stop. Throws Error for what ends
  /// the run: a source that cannot be read, or that is none.
  virtual std::optional<Group> Next() = 0;
  /// Which part of all has been read; nothing if that cannot be known.
  virtual std::optional<double> PartRead() const = 0;
};

}  // namespace synoptic::corpus
