#pragma once

#include "synoptic/article.hpp"
#include "synoptic/span.hpp"

namespace synoptic::mentions {

/// Finds what kind each paragraph of an article is of, and what the article says of its date,
/// source, place and author before it tells anything. Returns what may be its headline: the first
/// paragraph that makes a claim, without what an export has put before it; empty if none does.
/// Linear in the text.
Span ReadKinds(Article& article);

}  // namespace synoptic::mentions
