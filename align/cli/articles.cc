#include "align/cli/articles.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <utility>

#include "align/cli/message.hpp"
#include "align/cli/mistaken.hpp"
#include "align/io/named_articles.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic::cli {
namespace {

std::vector<io::Document> Noted(std::vector<io::Document> documents, const std::string& file) {
  for (const io::Document& document : documents) {
    for (const std::string& note : document.notes) PrintNote(file + ": " + note);
  }
  return documents;
}

std::vector<Article> ArticlesOf(std::vector<io::Document> documents) {
  std::vector<Article> articles;
  for (io::Document& document : documents) articles.push_back(std::move(document.article));
  return articles;
}

std::vector<io::Document> ReadStandardInput(ReadOptions options) {
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
  return Noted(io::ParseArticles(std::move(text), options), "standard input");
}

std::vector<io::Document> ReadNamed(const std::string& name, const ReadOptions& options) {
  const std::string file = io::FileOf(name);
  try {
    return Noted(io::ReadNamed(name, options), file);
  } catch (const Error& error) {
    const std::string mistake = MistakenForArticle(file);
    if (mistake.empty()) throw;
    throw Error(error.code(), file + ": " + mistake);
  }
}

std::string PrimaryOf(const std::string& lang) { return lang.substr(0, lang.find('-')); }

/// Says so if an article reads as the language that --lang gives another one. Of languages that are
/// like one another nothing is said: what is given is right then, and what was recognised is not.
void NoteSwapped(const std::vector<std::string>& languages, const std::string& file,
                 const Article& article) {
  const std::string read = PrimaryOf(IdentifyLanguage(article.text));
  const bool is_given = std::ranges::any_of(
      languages, [&](const std::string& lang) { return PrimaryOf(lang) == read; });
  if (!is_given || read == PrimaryOf(article.lang)) return;
  PrintNote("--lang calls " + file + ' ' + LanguageName(article.lang) + ", but it reads as " +
            LanguageName(read) + "; languages stand in the order of the articles");
}

}  // namespace

Article ReadFile(const std::string& file, const ReadOptions& options) {
  std::vector<io::Document> documents = ReadNamed(file, options);
  if (documents.size() == 1) return std::move(documents.front().article);
  throw Error(ErrorCode::kInvalidArgument, file + ": " + std::to_string(documents.size()) +
                                               " articles, expected one; choose by " + file +
                                               "#ID");
}

std::vector<io::Document> ReadDocuments(const std::vector<std::string>& files,
                                        const InputOptions& options) {
  std::vector<io::Document> documents;
  std::vector<std::string> origins;
  for (std::size_t i = 0; i < files.size(); ++i) {
    ReadOptions read = options.read;
    if (i < options.languages.size()) read.lang = options.languages[i];
    for (io::Document& document :
         files[i] == "-" ? ReadStandardInput(read) : ReadNamed(files[i], read)) {
      if (!read.lang.empty()) NoteSwapped(options.languages, files[i], document.article);
      documents.push_back(std::move(document));
      origins.push_back(files[i]);
    }
  }
  io::SeparateIds(origins, documents);
  return documents;
}

std::vector<Article> ReadArticles(const std::vector<std::string>& files,
                                  const InputOptions& options) {
  return ArticlesOf(ReadDocuments(files, options));
}

std::vector<Article> ReadArticles(const corpus::Group& group, const InputOptions& options) {
  std::vector<io::Document> documents;
  std::vector<std::string> origins;
  for (std::size_t i = 0; i < group.members.size(); ++i) {
    const corpus::Member& member = group.members[i];
    ReadOptions read = options.read;
    read.lang = i < options.languages.size() ? options.languages[i] : member.lang;
    const bool is_here = !member.json.empty();
    for (io::Document& document :
         is_here ? Noted(io::ReadMember(member, read, group.place), group.place)
                 : ReadNamed(member.file, read)) {
      documents.push_back(std::move(document));
      origins.push_back(is_here ? member.name : member.file);
    }
  }
  io::SeparateIds(origins, documents);
  return ArticlesOf(std::move(documents));
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
