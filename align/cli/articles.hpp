#pragma once

#include <string>
#include <vector>

#include "align/cli/options.hpp"
#include "align/corpus/group.hpp"
#include "synoptic/article.hpp"
#include "synoptic/io/read.hpp"

namespace synoptic::cli {

/// Reads a file with one article, whatever the component io reads, or that of `FILE#ID`.
Article ReadFile(const std::string& file, const ReadOptions& options);

/// Reads all articles of files, in order, and gives each an id of its own. "-" is standard input;
/// `FILE#ID`, if no file has that name, is one article of FILE: that with this id, or else that
/// whose id ends with "#" and this, or else the article of this number, from 1.
std::vector<Article> ReadArticles(const std::vector<std::string>& files,
                                  const InputOptions& options);

/// The same with what their files say beside the text.
std::vector<io::Document> ReadDocuments(const std::vector<std::string>& files,
                                        const InputOptions& options);

/// The same for the articles of a group, which need not be in files.
std::vector<Article> ReadArticles(const corpus::Group& group, const InputOptions& options);

/// Throws CLI::ValidationError unless there are no languages or one a file, and "-" at most once.
void CheckArticleOptions(const std::vector<std::string>& files,
                         const std::vector<std::string>& languages);

}  // namespace synoptic::cli
