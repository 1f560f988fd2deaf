#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "synoptic/synopsis.hpp"

namespace synoptic::views {

/// How a reader knows an article: "A", or its file.
using ArticleName = std::function<std::string(std::size_t article)>;

/// Sentences for people about the articles that may not, or do not seem to, tell of the same
/// events; none if all are rather related than not. At most two an article: it is named once with
/// all of which the same is to be said. O(n^2) for n articles.
std::vector<std::string> RelatednessNotes(const Synopsis& synopsis, const ArticleName& name);

/// With the letters of the articles.
std::vector<std::string> RelatednessNotes(const Synopsis& synopsis);

}  // namespace synoptic::views
