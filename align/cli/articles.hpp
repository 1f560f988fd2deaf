#pragma once

#include <string>
#include <vector>

#include "synoptic/article.hpp"

namespace synoptic::cli {

/// Reads files, "-" standing for standard input, and gives each article an id of its own. The
/// language of article i is languages[i]; where that is empty or not there, it is recognised.
std::vector<Article> ReadArticles(const std::vector<std::string>& files,
                                  const std::vector<std::string>& languages);

/// Throws CLI::ValidationError unless there are no languages or one a file, and "-" at most once.
void CheckArticleOptions(const std::vector<std::string>& files,
                         const std::vector<std::string>& languages);

}  // namespace synoptic::cli
