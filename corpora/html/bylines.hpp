#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpora/html/blocks.hpp"

namespace synoptic::corpora::html {

/// Who wrote an article, by what its page says of itself: which of its blocks name them.
class Bylines {
 public:
  /// `author`: one or several, with commas or "and" between them.
  explicit Bylines(std::string_view author);

  /// "By Ada Holm, Staff Reporter": a name and little else, and no sentence.
  bool IsByline(const Block& block) const;
  /// "Ada Holm is a reporter in Lenn.": begins with a name.
  bool BeginsWithName(const Block& block) const;

 private:
  std::vector<std::string> names_;  ///< Their letters.
};

}  // namespace synoptic::corpora::html
