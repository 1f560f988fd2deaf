#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/html/metadata.hpp"

namespace synoptic::corpora::html {

/// What a site is called, by all that a page says of it, and by its address.
class SiteNames {
 public:
  explicit SiteNames(const Metadata& metadata);

  /// Whether a part of a title is the name of the site, perhaps with a few words about it.
  bool Names(std::string_view part) const;

  /// A title without the name of the site at its end or in front of it, and without what stands
  /// between. `is_known` says of a text whether the page has it as a title elsewhere: what is left
  /// is believed to be one then, and not longer.
  std::string Without(const std::string& title,
                      const std::function<bool(const std::string&)>& is_known) const;

 private:
  std::vector<std::string> names_;  ///< Their letters.
};

/// Whether a title is a part of that of the tab, from one mark between parts to another.
bool IsPartOf(std::string_view title, std::string_view tab);

}  // namespace synoptic::corpora::html
