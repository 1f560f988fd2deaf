#include "align/cli/articles.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <set>
#include <utility>

#include "synoptic/error.hpp"
#include "synoptic/io/read.hpp"
#include "synoptic/text.hpp"

namespace synoptic::cli {
namespace {

Article ReadStandardInput(ReadOptions options) {
  options.id = "stdin";
  std::string text;
  std::string block(1 << 16, '\0');
  do {
    std::cin.read(block.data(), static_cast<std::streamsize>(block.size()));
    text.append(block, 0, static_cast<std::size_t>(std::cin.gcount()));
    if (text.size() > options.max_bytes) {
      throw Error(ErrorCode::kTooLarge, "standard input: more than " +
                                            std::to_string(options.max_bytes) +
                                            " bytes, too much for one article");
    }
  } while (std::cin);
  return std::move(io::ParseArticles(std::move(text), options).front().article);
}

/// it/news.txt and id/news.txt both ask for the id "news": such articles get their path instead,
/// and a file that was given twice a number.
void SeparateIds(const std::vector<std::string>& files, std::vector<Article>& articles) {
  std::multiset<std::string> wanted;
  for (const Article& article : articles) wanted.insert(article.id);
  std::set<std::string> taken;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    std::string& id = articles[i].id;
    if (wanted.count(id) > 1) id = ReplaceInvalidUtf8(files[i]);
    const std::string base = id;
    for (int copy = 2; !taken.insert(id).second; ++copy) id = base + "#" + std::to_string(copy);
  }
}

}  // namespace

Article ReadFile(const std::string& file, const ReadOptions& options) {
  return std::move(io::ReadArticles(file, options).front().article);
}

std::vector<Article> ReadArticles(const std::vector<std::string>& files,
                                  const InputOptions& options) {
  std::vector<Article> articles;
  for (std::size_t i = 0; i < files.size(); ++i) {
    ReadOptions read = options.read;
    if (i < options.languages.size()) read.lang = options.languages[i];
    articles.push_back(files[i] == "-" ? ReadStandardInput(read) : ReadFile(files[i], read));
  }
  SeparateIds(files, articles);
  return articles;
}

void CheckArticleOptions(const std::vector<std::string>& files,
                         const std::vector<std::string>& languages) {
  if (!languages.empty() && languages.size() != files.size()) {
    throw CLI::ValidationError("--lang", "expected a language for each of the " +
                                             std::to_string(files.size()) + " articles, found " +
                                             std::to_string(languages.size()));
  }
  if (std::ranges::count(files, "-") > 1) {
    throw CLI::ValidationError("-", "standard input can be read as one article only");
  }
}

}  // namespace synoptic::cli
