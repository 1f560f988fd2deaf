#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpora/html/tree.hpp"

namespace synoptic::corpora::html {

/// What a page says of itself, for search engines and networks. Empty where it says nothing.
struct Metadata {
  std::string headline;    ///< Of JSON-LD.
  std::string og_title;    ///< Of Open Graph, or of Twitter's cards.
  std::string page_title;  ///< Of <title>, often with the name of the site.
  std::string description;
  std::string body;     ///< articleBody of JSON-LD.
  std::string date;     ///< ISO 8601, a day: when it was published, as the page's zone counts.
  std::string changed;  ///< A day when it was changed.
  std::string lang;     ///< As it is written.
  std::string url;
  std::vector<std::string> headings;  ///< The first headings: <h1>.
  std::string site;
  std::vector<std::string> sites;  ///< All names that the page has for its site.
  std::string author;
};

/// Linear in the page. What is no JSON is passed over.
Metadata ReadMetadata(const Tree& tree);

}  // namespace synoptic::corpora::html
