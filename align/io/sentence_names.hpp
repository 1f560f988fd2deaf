#pragma once

#include <string>
#include <vector>

#include "synoptic/synopsis.hpp"

namespace synoptic::io {

/// The names by which every view knows the sentences of articles: "A4", of a clause "A4b".
class SentenceNames {
 public:
  explicit SentenceNames(const Synopsis& synopsis);

  const std::string& Of(std::size_t article, std::size_t unit) const {
    return names_[article][unit];
  }
  /// "A4 A5"; each behind `before`.
  std::string Of(std::size_t article, const std::vector<std::size_t>& units,
                 const std::string& before = {}) const;

 private:
  std::vector<std::vector<std::string>> names_;
};

}  // namespace synoptic::io
