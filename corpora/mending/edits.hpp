#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpora/markup/writing.hpp"
#include "synoptic/article.hpp"
#include "synoptic/span.hpp"

/// What was done to a plain text on its way, and is undone: each finds what it knows, as edits of
/// the text as it is. All are linear.
namespace synoptic::corpora::mending {

struct Edit {
  Span span;
  std::string replacement;
};
using Edits = std::vector<Edit>;

/// "M\u00fcnchen", "end.\n\nBegin": a field of an export that nobody has decoded. A text is that
/// if it has no character but those of ASCII beside such escapes of others, or stands on one line
/// with ends of lines written so; and if every backslash begins an escape.
void FindEscapes(std::string_view text, Edits& edits);

/// Characters that are named ("&nbsp;"), and tags of HTML, if any has an end ("</i>").
void FindNames(std::string_view text, Edits& edits);

/// "U m s a t z", and ideographs with spaces between them, if most have.
void FindSpacedType(std::string_view text, Edits& edits);

/// Ends of lines within the paragraphs of a text that is wrapped to a width, if they part words or
/// characters that are written without spaces: "hyphen-\nated" is one word, unless the text has it
/// with a hyphen elsewhere, or what follows joins two ("Haupt-\nund Nebenfach"). Returns whether
/// each line is a paragraph then.
bool FindLineEnds(std::string_view text, ReadOptions::Lines lines, Edits& edits);

struct Mended {
  std::string text;
  std::vector<markup::Run> runs;
};

/// The text with the edits made; of those that overlap, the first. O(n log n) in the edits.
Mended Apply(std::string_view text, Edits edits);

}  // namespace synoptic::corpora::mending
