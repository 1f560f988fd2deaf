#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "models/language/records/image.hpp"
#include "models/language/records/sections.hpp"

namespace synoptic::mentions {

/// What a phrase of the section [apparatus] says of the text that it stands in. The letters are
/// those of the compiled tables.
enum class Cue : char {
  kAgency = 'a',        ///< "dpa", "Reuters": who sends news.
  kByline = 'b',        ///< "By": a name follows.
  kBylineLabel = 'B',   ///< "Author": a colon and a name follow.
  kCity = 'y',          ///< Where news are sent from,
  kCountry = 'z',       ///< and where that is.
  kPlaceWord = 'W',     ///< "San", "Port": with which names of places begin.
  kCopyright = 'g',     ///< "Copyright": a year follows.
  kCredit = 'c',        ///< "Photo": a colon, and who took it.
  kCreditBy = 'C',      ///< "Photo by".
  kCreditEnd = 'e',     ///< 撮影: who took it stands before.
  kDateKey = 'D',       ///< "date": what exports put before a date,
  kPlaceKey = 'P',      ///< and before a place.
  kDatelineEnd = 'd',   ///< 电: the last sign of a dateline.
  kDatelineVerb = 'v',  ///< 称: what behind it speaks of the report.
  kDirection = 'o',     ///< "N": of a coordinate.
  kContact = 'K',       ///< "Phone": a colon, and how to reach somebody.
  kHour = 'h',          ///< "Pukul": before the time of an entry of a ticker.
  kLabel = 'l',         ///< "Advertisement", "# min read": alone on a line.
  kNameWord = 'k',      ///< "von", "and", "via": written small within names of people and firms.
  kNetwork = 'N',       ///< "Facebook": where things are shared.
  kNote = 'n',          ///< "citation needed": in square brackets.
  kPrompt = 'p',  ///< "Sign up for our": what a line that asks readers for something begins with.
  kPromptObject = 'O',   ///< "newsletter", "here": what such lines ask for.
  kReference = 'r',      ///< "Read more": a colon or nothing follows.
  kOpenReference = 'R',  ///< "Leggi anche": what is to be read may follow without a colon.
  kSource = 's',         ///< "Source": a colon follows, and who.
  kStamp = 't',          ///< "Updated": a date or a time follows.
  kTopics = 'T',         ///< "Tags": a colon and a list follow.
  kStampWord = 'w',      ///< "at", "GMT", "# hours ago": within such.
};

/// Finds the phrases of a language, and those that hold everywhere, at places of a text. Capitals
/// do not matter, nor the width of characters or spaces; a "#" of a phrase stands for a number.
/// What was found at the last place is kept, as many kinds are asked for at one: not to be shared
/// between threads.
class Cues {
 public:
  explicit Cues(std::string_view lang);

  /// The end of the longest phrase of this kind that begins at byte `i` of the text, ends before
  /// `end`, and is not a part of a word.
  std::optional<std::size_t> Find(Cue cue, std::string_view text, std::size_t i,
                                  std::size_t end) const;

 private:
  /// The ends of the longest phrases at a place, by kind; 0 if there is none.
  struct Found {
    const char* at = nullptr;
    std::size_t size = 0;  ///< Of the text behind it.
    std::array<std::size_t, 128> lengths{};
    bool has_any = false;
  };

  void Look(std::string_view text) const;

  language::Table phrases_;
  mutable Found found_;
};

/// Appends the character at byte `i` as phrases have it, and moves `i` behind it: without case,
/// narrow, a space of spaces, a "#" of digits.
void AppendFolded(std::string_view text, std::size_t& i, std::string& folded);

/// Compiles the section [apparatus]; regions and cities are its places.
const language::SectionCompiler& ApparatusSections();

}  // namespace synoptic::mentions
