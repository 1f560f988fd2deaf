#pragma once

#include <set>
#include <string>
#include <string_view>

#include "corpora/html/tree.hpp"

namespace synoptic::corpora::html {

/// Which elements the stylesheets in a page itself hide: those of a class or an id ("div.box",
/// "#box") that is "display: none" for all media. Linear in the stylesheets.
class HiddenNames {
 public:
  explicit HiddenNames(const Tree& tree);

  bool Hide(const Tree& tree, const Node& node) const;

 private:
  void ReadSheet(std::string_view sheet);
  void ReadRule(std::string_view selectors, std::string_view declarations);

  std::set<std::string, std::less<>> selectors_;  ///< With a name each, "div.box" or ".box".
};

}  // namespace synoptic::corpora::html
