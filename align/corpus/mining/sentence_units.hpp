#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/mine.hpp"
#include "synoptic/unit.hpp"

namespace synoptic::corpus {

/// Sentences as encoders take them: an article with a unit a sentence.
struct SentenceUnits {
  Article article;
  std::vector<Unit> units;
};

/// How many sentences are encoded at a time.
inline constexpr std::size_t kSentencesAtOnce = 512;

/// Those of these indices, none of them empty.
SentenceUnits UnitsOf(const Sentences& sentences, std::span<const std::uint32_t> which);

}  // namespace synoptic::corpus
