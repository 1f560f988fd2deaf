#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/export.hpp"
#include "synoptic/span.hpp"
#include "synoptic/unit.hpp"

/// Functions on text that need knowledge of languages and scripts. Offline; safe to call from many
/// threads.
namespace synoptic {

/// Offset of the first byte that is not well-formed UTF-8, or nothing if all is well. O(n).
SYNOPTIC_EXPORT std::optional<std::size_t> FindInvalidUtf8(std::string_view text);

/// The text with U+FFFD in place of what is not well-formed UTF-8, one for each longest beginning
/// of a character (as the Unicode Standard recommends, section 3.9). O(n).
SYNOPTIC_EXPORT std::string ReplaceInvalidUtf8(std::string_view text);

/// BCP 47 primary subtag of the language that the text is written in ("it", "zh"), or "und" if
/// none is likely. Throws Error(kInvalidText) if the text is not UTF-8.
SYNOPTIC_EXPORT std::string IdentifyLanguage(std::string_view text);

/// Whether `lang` is a well-formed tag of a language that ICU knows ("it", "pt-BR", "und").
SYNOPTIC_EXPORT bool IsKnownLanguage(std::string_view lang);

/// The name of a language in English ("Italian"), or the tag itself if it has none.
SYNOPTIC_EXPORT std::string LanguageName(std::string_view lang);

/// Whether the language is written from right to left.
SYNOPTIC_EXPORT bool IsRightToLeft(std::string_view lang);

struct SegmentOptions {
  /// What a unit is. A sentence that makes several claims is cut into clauses only if asked, since
  /// short units match less surely.
  UnitKind units = UnitKind::kSentence;
};

/// Cuts the paragraphs of an article into sentences; where the article gives them, these. Units
/// come in order, do not overlap, carry no white space at their ends, and leave nothing but white
/// space uncovered. Their mentions lie inside of them; a quotation of several sentences is a
/// mention of each.
SYNOPTIC_EXPORT std::vector<Unit> Segment(const Article& article,
                                          const SegmentOptions& options = {});

/// The sentences of Segment without their mentions, which take most of its time.
SYNOPTIC_EXPORT std::vector<Unit> CutSentences(const Article& article);

/// The figures, dates, names and quotations of a text, with spans into it, by begin; only
/// quotations overlap others. `lang` is a BCP 47 primary subtag. Relative dates ("yesterday") are
/// resolved against `date`, ISO 8601 ("2024-03-18"), and are no mentions without it.
/// docs/mentions.md says what is recognised and how values are written. Linear in the text.
SYNOPTIC_EXPORT std::vector<Mention> FindMentions(std::string_view text, std::string_view lang,
                                                  std::string_view date = {});

}  // namespace synoptic
