#pragma once

#include <string_view>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/text.hpp"
#include "synoptic/unit.hpp"
#include "synoptic/words.hpp"

/// The readers of synoptic/text.hpp, given the words of the text or article: who calls several of
/// them splits it once.
namespace synoptic {

std::vector<Mention> FindMentions(std::string_view text, std::string_view lang,
                                  std::string_view date, const Words& words);

std::vector<Unit> Segment(const Article& article, const Words& words,
                          const SegmentOptions& options = {});

}  // namespace synoptic
