// The names of members are those that exports have: of crawlers and extractors of news
// (news-please, newspaper, fundus, trafilatura), schema.org, feeds (JSON Feed), content systems and
// data sets. Ranks go from what can be nothing else to what may be.

#include "corpora/json/fields.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "corpora/lines.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

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

Fields::Fields(std::string_view told) {
  constexpr std::pair<std::string_view, Field> kFields[] = {
      {"text", kText}, {"title", kTitle}, {"date", kDate},        {"lang", kLang},
      {"id", kId},     {"url", kUrl},     {"publisher", kSource}, {"author", kByline}};
  while (!told.empty()) {
    const std::string_view one = told.substr(0, told.find(','));
    told.remove_prefix(std::min(one.size() + 1, told.size()));
    const std::size_t equals = one.find('=');
    const auto* const field = std::ranges::find(kFields, one.substr(0, equals),
                                                &std::pair<std::string_view, Field>::first);
    if (equals == std::string_view::npos || equals + 1 == one.size() ||
        field == std::end(kFields)) {
      throw Error(ErrorCode::kInvalidArgument,
                  "fields of JSON: expected text, title, date, lang, id, url, publisher or author "
                  "and the name of the member that has it, as in text=content,title=kicker; found "
                  "\"" +
                      ReplaceInvalidUtf8(one) + "\"");
    }
    told_.emplace_back(one.substr(equals + 1), field->second);
  }
}

FieldName Fields::Of(std::string_view name) const {
  constexpr int kToldRank = -1;
  for (const auto& [member, field] : told_) {
    if (member == name) return {{}, field, kToldRank};
  }
  const FieldName usual = FieldOf(name);
  const bool is_told =
      std::ranges::any_of(told_, [&](const auto& one) { return one.second == usual.field; });
  return is_told ? FieldName{} : usual;
}

std::string_view Fields::text() const {
  const auto found = std::ranges::find(told_, kText, &std::pair<std::string, Field>::second);
  return found == told_.end() ? std::string_view() : found->first;
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
