#pragma once

#include <cstddef>
#include <string>

/// Short names that all views, and the stream operators, write alike.
namespace synoptic::views {

/// The letter that stands for an article: "A" for the first, "Z" for the 26th, then "AA".
std::string ArticleLetter(std::size_t article);

/// Three characters: ".93", and "1.0" for what rounds to one.
std::string ShortProbability(double probability);

}  // namespace synoptic::views
