#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/mentions/apparatus/cues.hpp"
#include "synoptic/article.hpp"
#include "synoptic/span.hpp"
#include "synoptic/unit.hpp"

/// What in an article is no statement, by its form and its place. Precision comes first: what is
/// not certain to be none is one.
namespace synoptic::mentions {

/// A text, and what is needed to read it.
struct ApparatusInput {
  ApparatusInput(std::string_view of, std::string_view in) : text(of), lang(in), cues(in) {}

  std::string_view text;
  std::string_view lang;
  Cues cues;
};

/// A part that makes no claim, and what it says of the article, as far as it does.
struct ApparatusPart {
  Span span;
  TextKind kind = TextKind::kProse;
  std::string date;  ///< ISO 8601.
  std::string place;
  std::string source;
  std::string byline;
};

/// What stands before the first sentence of a paragraph: "ROMA (Reuters) -". A part of `paragraph`.
/// `is_opening`: no other prose stands before it. O(1).
std::optional<ApparatusPart> ReadDateline(const ApparatusInput& input, Span paragraph,
                                          bool is_opening);

/// The time at which an entry of a ticker was written: "14:05 —", "15.05 Uhr:"; without a mark
/// behind it if `is_paragraph`, where all of an entry stands. O(span).
std::optional<ApparatusPart> ReadTickerStamp(const ApparatusInput& input, Span sentence,
                                             bool is_paragraph);

/// What an export puts before an article, "date 2024-04", on a line of its own or before the first
/// sentence. O(1).
std::optional<ApparatusPart> ReadExportField(const ApparatusInput& input, Span paragraph);

/// A line, or what is in brackets, that says when something was written, and nothing else.
std::optional<ApparatusPart> ReadStampLine(const ApparatusInput& input, Span line, bool is_line);

/// A sentence or a line that is no statement as a whole. `is_line`: it is all of its line, or a
/// piece without a full stop behind a sentence.
std::optional<ApparatusPart> ReadApparatus(const ApparatusInput& input, Span unit, bool is_line);

/// A credit with which a sentence ends, or that stands before it without a full stop.
std::optional<ApparatusPart> ReadCreditBehind(const ApparatusInput& input, Span unit, bool is_line);
std::optional<ApparatusPart> ReadCreditBefore(const ApparatusInput& input, Span unit);

/// A credit that stands as a piece of its own behind a caption: "Foto Paolo Mari", "(Archivio
/// comunale)".
std::optional<ApparatusPart> ReadCreditOfPicture(const ApparatusInput& input, Span unit);

/// Who wrote a post, and when, behind it: "— Name (@handle) April 24, 2024".
std::optional<ApparatusPart> ReadPostSignature(const ApparatusInput& input, Span unit);

/// Where something in a text carries neither figures nor names: marks of notes, coordinates. In
/// order. O(n).
std::vector<Span> FindSilentParts(std::string_view text, std::string_view lang);

}  // namespace synoptic::mentions
