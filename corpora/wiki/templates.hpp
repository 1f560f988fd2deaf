#pragma once

#include <string_view>

namespace synoptic::corpora::wiki {

/// What of a template is text of the sentence that it stands in.
enum class Carries {
  kUnknown,  ///< Not listed.
  kNothing,
  kItself,  ///< Row::text.
  kFirst,   ///< Its first nameless value; Row::text stands before it.
  kSecond,
  kLast,
  kAll,        ///< All nameless values, Row::text between them.
  kMeasure,    ///< A figure and its unit, perhaps a range.
  kDay,        ///< A date in parts; Row::text stands before it.
  kQuotation,  ///< The first, or that called "text" or "quote": a paragraph.
  kReference,  ///< Nothing: it is a note, or names a source.
};

struct Treatment {
  Carries carries = Carries::kUnknown;
  std::string_view text;
};

/// By the name of the template, in small letters.
Treatment TreatmentOf(std::string_view name);

}  // namespace synoptic::corpora::wiki
