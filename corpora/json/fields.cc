// The names of members are those that exports have: of crawlers and extractors of news
// (news-please, newspaper, fundus, trafilatura), schema.org, feeds (JSON Feed), content systems and
// data sets. Ranks go from what can be nothing else to what may be.

#include "corpora/json/fields.hpp"

#include <string>

#include "corpora/lines.hpp"

namespace synoptic::corpora::json {
namespace {

using enum Field;

constexpr FieldName kNames[] = {
    {"id", kId, 0},
    {"articleid", kId, 1},
    {"docid", kId, 1},
    {"identifier", kId, 2},
    {"uuid", kId, 3},
    {"guid", kId, 4},

    {"language", kLang, 0},
    {"lang", kLang, 0},
    {"inlanguage", kLang, 0},
    {"languagecode", kLang, 0},
    {"langcode", kLang, 0},
    {"locale", kLang, 1},

    {"title", kTitle, 0},
    {"headline", kTitle, 1},
    {"heading", kTitle, 2},

    {"datepublished", kDate, 0},
    {"datepublish", kDate, 0},
    {"publishingdate", kDate, 0},
    {"publisheddate", kDate, 0},
    {"publishdate", kDate, 0},
    {"publicationdate", kDate, 0},
    {"publishedat", kDate, 0},
    {"publishedon", kDate, 0},
    {"published", kDate, 0},
    {"pubdate", kDate, 0},
    {"date", kDate, 1},
    {"datetime", kDate, 2},
    {"timestamp", kDate, 3},

    {"url", kUrl, 0},
    {"canonicalurl", kUrl, 0},
    {"link", kUrl, 1},
    {"sourceurl", kUrl, 2},
    {"permalink", kUrl, 2},

    // Each of its own rank: of two texts in an object, one is the article's.
    {"paragraphs", kText, 0},
    {"text", kText, 1},
    {"maintext", kText, 2},
    {"plaintext", kText, 3},
    {"articlebody", kText, 4},
    {"fulltext", kText, 5},
    {"articletext", kText, 6},
    {"contenttext", kText, 7},
    {"bodytext", kText, 8},
    {"body", kText, 9},
    {"content", kText, 10},
    {"contenthtml", kText, 11},
    {"bodyhtml", kText, 12},

    {"publisher", kSource, 0},
    {"sitename", kSource, 1},
    {"source", kSource, 2},

    {"author", kByline, 0},
    {"authors", kByline, 0},
    {"byline", kByline, 1},
};

constexpr std::string_view kValues[] = {"rendered", "text", "value", "t", "name", "date", "oid"};

/// Small letters and digits: "datePublished" and "date_published" are one name.
std::string Folded(std::string_view name) {
  std::string folded;
  for (const char c : name) {
    if (IsAsciiLetter(c) || IsAsciiDigit(c)) {
      folded += AsciiLower(c);
    } else if (static_cast<unsigned char>(c) >= 0x80) {
      return {};
    }
  }
  return folded;
}

constexpr std::size_t kLongestName = 32;

}  // namespace

FieldName FieldOf(std::string_view name) {
  // Of stores: "_source" holds the article.
  const bool is_of_store = name.starts_with('_') && name != "_id";
  if (is_of_store || name.size() > kLongestName) return {};
  const std::string folded = Folded(name);
  for (const FieldName& one : kNames) {
    if (one.name == folded) return one;
  }
  return {};
}

bool IsValue(std::string_view name) {
  if (name.size() > kLongestName) return false;
  const std::string folded = Folded(name);
  for (const std::string_view one : kValues) {
    if (one == folded) return true;
  }
  return false;
}

}  // namespace synoptic::corpora::json
