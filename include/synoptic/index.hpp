#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/export.hpp"
#include "synoptic/results.hpp"

/// A page that leads to the pages of many groups of articles.
namespace synoptic {

/// What the index says of a group.
struct IndexEntry {
  struct Article {
    std::string id;
    std::string lang;
    std::size_t sentences = 0;
    std::size_t with_counterpart = 0;  ///< Of these, those found in another article.
  };
  std::string id;        ///< Of the group; shown, and never part of an address.
  std::size_t line = 0;  ///< Instead, where a line of the results was no result: its number.
  std::string title;     ///< The first that an article of the group has.
  std::string page;      ///< Address of its page, relative to the index; empty: it has none.
  std::string problem;   ///< Why it could not be aligned; empty: it was.
  std::vector<Article> articles;
  std::size_t judged = 0;   ///< Pairs of articles.
  std::size_t refused = 0;  ///< Of these, those that were taken to be unrelated.
  double relatedness = 0;   ///< The least of the pairs that were judged.
  std::size_t shared = 0;   ///< Claims of this label.
  std::size_t partial = 0;
  std::size_t differs = 0;
  std::size_t only = 0;
};

/// The entry of a result whose page is at `page`.
SYNOPTIC_EXPORT IndexEntry MakeIndexEntry(const Result& result, std::string page);

/// A table of all groups. Works offline and without JavaScript; with it, a click on the head of a
/// column sorts. Fetches nothing. It speaks to its reader in one of PageLanguages(); throws
/// Error(kInvalidArgument) for others.
SYNOPTIC_EXPORT void WriteIndex(const std::vector<IndexEntry>& entries, std::ostream& out,
                                std::string_view language = "en");
inline void WriteIndex(const std::vector<IndexEntry>& entries, std::ostream&& out,
                       std::string_view language = "en") {
  WriteIndex(entries, out, language);
}

/// A name for a file of the n-th group, counted from 1: the number, what of the id is a letter, a
/// digit, "-", "_" or "." of ASCII, and the ending: "0003-volcano.html". Never a path, and never
/// that of another number.
SYNOPTIC_EXPORT std::string FileNameOf(std::size_t n, std::string_view id, std::string_view ending);

}  // namespace synoptic
