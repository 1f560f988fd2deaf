#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "synoptic/span.hpp"
#include "synoptic/words.hpp"

namespace synoptic::mentions {

/// How a word is written, as far as it tells names from other words.
enum class Shape {
  kSmall,     ///< "word".
  kCapital,   ///< "Word".
  kInitial,   ///< "W".
  kCapitals,  ///< "WHO", but no unit ("GB") and no Roman numeral.
  kMixed,     ///< "iPhone", "B200", "5G".
  kDigits,    ///< Of digits alone, or a unit or Roman numeral.
  kCaseless,  ///< In a script without case.
};

/// What stands between a word and the next.
enum class NameGap {
  kSpace,
  kHyphen,
  kApostrophe,
  kStop,       ///< A full stop and perhaps a space.
  kAmpersand,  ///< Perhaps with spaces.
  kOther,
};

struct NameToken {
  Span span;
  std::string form;  ///< As of SplitWords.
  Shape shape = Shape::kSmall;
  NameGap gap = NameGap::kOther;
  bool begins = false;       ///< A sentence, a line, a quotation, or what follows a colon.
  bool is_headline = false;  ///< In a sentence that capitalises all its words.
  bool is_shouted = false;   ///< In a sentence that is all in capitals.
  bool is_foreign = false;   ///< Latin in a text of another script.
  bool is_quoted = false;    ///< Cyrillic, in a name in quotation marks: "фирма «Заря»".
};

/// Those of the words of a text that lie in `part`, in order, read as if nothing else were there.
/// Of scripts without spaces, only those of other scripts.
std::vector<NameToken> ReadNameTokens(std::string_view text, Span part, const Words& words,
                                      std::string_view lang);

}  // namespace synoptic::mentions
