#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/unit.hpp"
#include "synoptic/words.hpp"

/// The finders of mentions. Each reads a text in a language ("it", "und") and returns mentions with
/// spans into it, in order, none overlapping another of the same finder; linear in the text, and
/// safe to call from many threads. FindMentions (synoptic/text.hpp) runs them all and settles who
/// gives way where they overlap. Text that is not UTF-8 is passed over byte by byte.
namespace synoptic::mentions {

/// Numbers, quantities, money, dates and times; docs/mentions.md has the grammar of their values.
/// `date`, ISO 8601 or empty, is what relative dates are counted from.
std::vector<Mention> FindFigures(std::string_view text, std::string_view lang,
                                 std::string_view date);

/// Names, and acronyms with their variants. `words`: of the text.
std::vector<Mention> FindNames(std::string_view text, std::string_view lang, const Words& words);

/// Quotations, without their marks. They may hold other mentions, quotations too.
std::vector<Mention> FindQuotations(std::string_view text, std::string_view lang);

/// What the links of posts of social networks begin with, behind their scheme.
inline constexpr std::string_view kPostLinks[] = {"pic.twitter.com/", "pic.x.com/", "t.co/"};

/// A token of a text, as countries are looked for among them.
struct RegionToken {
  std::string_view form;  ///< Of a word, folded; empty: none is looked for here.
  std::string_view stem;  ///< Less its prefixes, or empty.
  std::size_t begin = 0;  ///< Its offset in the text.
  bool is_sign = false;   ///< Of a script without spaces, where names begin within the text.
  bool is_first = false;  ///< Of a paragraph or a cell.
};

/// A country that a text speaks of, by its code of ISO 3166, in the tokens [at, end).
struct RegionSeen {
  std::size_t at;
  std::size_t end;
  std::string_view code;
};

/// All of them, in order, also those whose people or large cities are named.
std::vector<RegionSeen> FindRegions(std::string_view text, std::string_view lang,
                                    std::span<const RegionToken> tokens);

/// URLs, e-mail addresses and handles. `lang`: of dates that a URL may run into.
std::vector<Mention> FindAddresses(std::string_view text, std::string_view lang = {});

/// The text with a space where one of its addresses runs into a word or a figure, so that what
/// follows is read by itself. Offsets stay.
std::string Detached(std::string_view text, const std::vector<Mention>& addresses);

}  // namespace synoptic::mentions
