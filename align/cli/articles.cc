#include "align/cli/articles.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <system_error>
#include <utility>

#include "align/cli/message.hpp"
#include "align/cli/mistaken.hpp"
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

/// The article that is called so, or else has this number, from 1.
io::Document Choose(std::vector<io::Document> documents, const std::string& id,
                    const std::string& file) {
  const auto id_of = [](const io::Document& document) { return document.article.id; };
  auto chosen = std::ranges::find(documents, id, id_of);
  if (chosen == documents.end()) {
    chosen = std::ranges::find_if(documents, [&](const io::Document& document) {
      return document.article.id.ends_with('#' + id);
    });
  }
  std::size_t number = 0;
  const auto [end, failure] = std::from_chars(id.data(), id.data() + id.size(), number);
  const bool is_number = failure == std::errc() && end == id.data() + id.size();
  if (chosen == documents.end() && is_number && number >= 1 && number <= documents.size()) {
    chosen = documents.begin() + static_cast<std::ptrdiff_t>(number - 1);
  }
  if (chosen != documents.end()) return std::move(*chosen);
  throw Error(ErrorCode::kNotFound,
              file + ": no article \"" + id + "\" among its " + std::to_string(documents.size()));
}

std::vector<io::Document> ReadNamed(const std::string& name, const ReadOptions& options) {
  const std::string file = FileOf(name);
  std::vector<io::Document> documents;
  try {
    documents = Noted(io::ReadArticles(file, options), file);
  } catch (const Error& error) {
    const std::string mistake = MistakenForArticle(file);
    if (mistake.empty()) throw;
    throw Error(error.code(), file + ": " + mistake);
  }
  if (file.size() == name.size()) return documents;
  std::vector<io::Document> one;
  one.push_back(Choose(std::move(documents), name.substr(file.size() + 1), file));
  return one;
}

/// An article whose text has a sentence a line; what JSON says beside it is taken over.
Article ReadPresplit(const std::string& json, ReadOptions options) {
  const auto record = nlohmann::json::parse(json);
  const auto said = [&](const char* field) {
    const auto found = record.find(field);
    return found != record.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  if (options.lang.empty() && IsKnownLanguage(said("lang"))) options.lang = said("lang");
  Article article = ParseArticle(said("text"), options);
  if (article.paragraphs.empty()) {
    throw Error(ErrorCode::kInvalidText, options.id + ": expected a \"text\", found none");
  }
  if (!said("title").empty()) article.title = said("title");
  if (!said("date").empty()) article.date = said("date");
  return article;
}

/// The articles of a member of a record, at least one.
std::vector<io::Document> ReadHere(const corpus::Member& member, ReadOptions options,
                                   const std::string& place) {
  options.id = member.name;
  try {
    if (options.lines != ReadOptions::Lines::kSentence) {
      return Noted(io::ParseArticles(member.json, options), place);
    }
    std::vector<io::Document> documents(1);
    documents.front().article = ReadPresplit(member.json, options);
    return documents;
  } catch (const Error& error) {
    throw Error(error.code(), place + ": " + error.what());
  }
}

/// it/news.txt and id/news.txt both ask for the id "news": such articles get their path instead,
/// and a file that was given twice a number.
void SeparateIds(const std::vector<std::string>& files, std::vector<io::Document>& documents) {
  std::multiset<std::string> wanted;
  for (const io::Document& document : documents) wanted.insert(document.article.id);
  std::set<std::string> taken;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    std::string& id = documents[i].article.id;
    if (wanted.count(id) > 1) id = ReplaceInvalidUtf8(files[i]);
    const std::string base = id;
    for (int copy = 2; !taken.insert(id).second; ++copy) id = base + "#" + std::to_string(copy);
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

std::string FileOf(const std::string& name) {
  const std::size_t mark = name.rfind('#');
  std::error_code ignored;
  if (mark == std::string::npos || mark == 0 || std::filesystem::exists(name, ignored)) return name;
  const std::string file = name.substr(0, mark);
  return std::filesystem::exists(file, ignored) ? file : name;
}

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
  SeparateIds(origins, documents);
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
         is_here ? ReadHere(member, read, group.place) : ReadNamed(member.file, read)) {
      documents.push_back(std::move(document));
      origins.push_back(is_here ? member.name : member.file);
    }
  }
  SeparateIds(origins, documents);
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
