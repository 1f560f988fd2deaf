#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace synoptic::corpora::html {

/// What an object of JSON-LD says of an article. Empty where it says nothing.
struct LinkedArticle {
  std::string headline;
  std::string description;
  std::string body;
  std::string published;  ///< As it is written.
  std::string created;
  std::string author;
  std::string publisher;
  std::string lang;
  std::string url;
};

/// What the scripts of a page say together.
struct LinkedData {
  std::vector<LinkedArticle> articles;  ///< From without, in the order of the page.
  std::vector<std::string> sites;       ///< Names of sites and of who publishes them.
};

/// Adds what a script says. What is no JSON is passed over; a comma too much, comments and the
/// marks of CDATA around it are not minded. Linear.
void ReadLinkedData(std::string_view script, LinkedData& data);

/// The article that the page is: of those with one of these titles, as letters, or this address,
/// the first; else the first that is of no other address. Null if there is none. `titles` are what
/// the page has as its own.
const LinkedArticle* ArticleOfPage(const LinkedData& data, const std::vector<std::string>& titles,
                                   std::string_view url);

}  // namespace synoptic::corpora::html
