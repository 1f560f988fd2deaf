// Names of articles, and articles that a record of a list holds.

#include "align/io/named_articles.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <system_error>
#include <utility>

#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic::io {
namespace {

/// The article that is called so, or else has this number, from 1.
Document Choose(std::vector<Document> documents, const std::string& id, const std::string& file) {
  const auto id_of = [](const Document& document) { return document.article.id; };
  auto chosen = std::ranges::find(documents, id, id_of);
  if (chosen == documents.end()) {
    chosen = std::ranges::find_if(documents, [&](const Document& document) {
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

}  // namespace

std::string FileOf(const std::string& name) {
  const std::size_t mark = name.rfind('#');
  std::error_code ignored;
  if (mark == std::string::npos || mark == 0 || std::filesystem::exists(name, ignored)) return name;
  const std::string file = name.substr(0, mark);
  return std::filesystem::exists(file, ignored) ? file : name;
}

std::vector<Document> ReadNamed(const std::string& name, const ReadOptions& options) {
  const std::string file = FileOf(name);
  std::vector<Document> documents = ReadArticles(file, options);
  if (file.size() == name.size()) return documents;
  std::vector<std::string> notes;
  for (const Document& document : documents) {
    notes.insert(notes.end(), document.notes.begin(), document.notes.end());
  }
  std::vector<Document> one;
  one.push_back(Choose(std::move(documents), name.substr(file.size() + 1), file));
  one.front().notes = std::move(notes);
  return one;
}

std::vector<Document> ReadMember(const corpus::Member& member, ReadOptions options,
                                 const std::string& place) {
  if (member.json.empty()) return ReadNamed(member.file, options);
  options.id = member.name;
  try {
    if (options.lines != ReadOptions::Lines::kSentence) return ParseArticles(member.json, options);
    std::vector<Document> documents(1);
    documents.front().article = ReadPresplit(member.json, options);
    return documents;
  } catch (const Error& error) {
    throw Error(error.code(), place + ": " + error.what());
  }
}

void SeparateIds(const std::vector<std::string>& files, std::vector<Document>& documents) {
  std::multiset<std::string> wanted;
  for (const Document& document : documents) wanted.insert(document.article.id);
  std::set<std::string> taken;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    std::string& id = documents[i].article.id;
    if (wanted.count(id) > 1) id = ReplaceInvalidUtf8(files[i]);
    const std::string base = id;
    for (int copy = 2; !taken.insert(id).second; ++copy) id = base + "#" + std::to_string(copy);
  }
}

}  // namespace synoptic::io
