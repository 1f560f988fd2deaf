#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "synoptic/export.hpp"
#include "synoptic/span.hpp"
#include "synoptic/text_kind.hpp"
#include "synoptic/value.hpp"

namespace synoptic {

/// A figure, date, name or quotation inside a unit, with a value that compares across languages:
/// "4,8" and "4.8" both have the value "4.8".
struct Mention {
  MentionType type = MentionType::kNumber;
  Span span;
  Value value;
  float telling =
      0;  ///< From 0, which says nothing, to 1: how much it says that two texts share it.
};

enum class UnitKind { kSentence, kClause };

/// A sentence, or a clause of one.
struct Unit {
  Span span;
  std::size_t paragraph = 0;  ///< Index into Article::paragraphs.
  std::size_t sentence = 0;   ///< Index of the sentence within the article.
  std::vector<Mention> mentions;
  TextKind kind = TextKind::kProse;
};

struct Article;

/// Throws Error(kInvalidArgument) unless units are spans of the text of an article, at characters,
/// in order, none empty, and their mentions lie inside of them. Checks the spans and texts of the
/// article, too. What Model::Encode asks for. O(text).
SYNOPTIC_EXPORT void CheckSpans(const Article& article, std::span<const Unit> units);

/// The same, and that units name the paragraph that they are in, if the article has any, and their
/// sentence, counted from 0. What Align and the views ask for.
SYNOPTIC_EXPORT void CheckUnits(const Article& article, std::span<const Unit> units);

}  // namespace synoptic
