#pragma once

#include <string>
#include <vector>

#include "align/cli/options.hpp"
#include "synoptic/article.hpp"

namespace synoptic::cli {

/// Reads an article, whatever the component io reads.
Article ReadFile(const std::string& file, const ReadOptions& options);

/// Reads files, "-" standing for standard input, and gives each article an id of its own.
std::vector<Article> ReadArticles(const std::vector<std::string>& files,
                                  const InputOptions& options);

/// Throws CLI::ValidationError unless there are no languages or one a file, and "-" at most once.
void CheckArticleOptions(const std::vector<std::string>& files,
                         const std::vector<std::string>& languages);

}  // namespace synoptic::cli
