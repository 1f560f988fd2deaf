#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "synoptic/dictionary.hpp"
#include "synoptic/internal/folded_dictionary.hpp"

namespace synoptic {

/// What copies of a dictionary share.
class Dictionary::Content {
 public:
  std::string name;
  std::string hash;
  std::string first_lang;
  std::string second_lang;
  std::vector<Entry> entries;
  std::size_t passed_over = 0;

  // What has been folded, by the languages of the articles.
  mutable std::mutex mutex;
  mutable std::map<std::pair<std::string, std::string>, std::shared_ptr<const FoldedDictionary>>
      folded;
};

namespace dictionary {

/// What is wrong with an entry; empty if nothing is.
struct Problem {
  std::string expected;
  std::string found;
};
Problem FindProblem(const Dictionary::Entry& entry);

}  // namespace dictionary
}  // namespace synoptic
