// Which reader reads a file: what it holds says what it is. A file goes from bytes to articles in
// one line of steps, each of which knows nothing of the others:
//
//     bytes -> the reader of their format -> articles, without an id yet -> ids
//
// A format that has a reader is a row of kReaders. All others are plain text or refused.

#include <algorithm>
#include <utility>

#include "corpora/build_article.hpp"
#include "corpora/file.hpp"
#include "corpora/html/page.hpp"
#include "corpora/json/articles.hpp"
#include "corpora/marked_text.hpp"
#include "corpora/recognise.hpp"
#include "corpora/wiki/export.hpp"
#include "synoptic/io/read.hpp"

namespace synoptic::io {
namespace {

using corpora::Format;
using Documents = std::vector<Document>;

/// What a reader is given.
struct Input {
  std::string bytes;
  const ReadOptions& options;
  const std::string& name;  ///< Of the file, in messages.
  const std::string& base;  ///< What the ids of several articles of it begin with.
};

Document DocumentOf(corpora::markup::Marked marked) {
  Document document;
  document.article = std::move(marked.article);
  for (const corpora::markup::Run& run : marked.runs) {
    document.runs.push_back({run.text, run.source});
  }
  for (corpora::markup::Reference& reference : marked.references) {
    document.references.push_back(
        {reference.at, std::move(reference.text), std::move(reference.url)});
  }
  return document;
}

// Wikitext and Markdown, too.
Documents ReadPlainText(Input input) {
  Documents documents;
  documents.push_back(
      DocumentOf(corpora::ReadText(std::move(input.bytes), input.options, input.name)));
  return documents;
}

Documents ReadWikiExport(Input input) {
  Documents documents;
  for (auto& [marked, url] :
       corpora::wiki::ReadExport(input.bytes, input.options, input.name, input.base)) {
    documents.push_back(DocumentOf(std::move(marked)));
    documents.back().url = std::move(url);
  }
  return documents;
}

Documents ReadJson(Input input) {
  Documents documents;
  for (auto& [article, url] :
       corpora::json::ReadArticles(input.bytes, input.options, input.name, input.base)) {
    documents.push_back({std::move(article), std::move(url), {}, {}, {}});
  }
  return documents;
}

Documents ReadPage(Input input) {
  Documents documents;
  documents.push_back(corpora::html::ReadPage(std::move(input.bytes), input.options, input.name));
  return documents;
}

struct Reader {
  Format format;
  Documents (*read)(Input input);
};

constexpr Reader kReaders[] = {
    {Format::kHtml, ReadPage},
    {Format::kJson, ReadJson},
    {Format::kJsonLines, ReadJson},
    {Format::kWikiExport, ReadWikiExport},
};

Documents ReadInput(Input input) {
  // What has its sentences told, a line each, is text of that kind.
  if (input.options.lines == ReadOptions::Lines::kSentence) return ReadPlainText(std::move(input));
  const Format format = corpora::Recognise(input.bytes).format;
  const auto* const reader = std::ranges::find(kReaders, format, &Reader::format);
  return reader == std::end(kReaders) ? ReadPlainText(std::move(input))
                                      : reader->read(std::move(input));
}

}  // namespace

std::vector<Document> ReadArticles(const std::filesystem::path& file, const ReadOptions& options) {
  corpora::CheckLanguage(options.lang);
  const std::string name = file.string();
  const std::string base = corpora::IdOf(file);
  Documents documents =
      ReadInput({corpora::ReadBytes(file, options.max_bytes), options, name, base});
  for (Document& document : documents) {
    if (document.article.id.empty()) document.article.id = base;
  }
  return documents;
}

std::vector<Document> ParseArticles(std::string bytes, const ReadOptions& options) {
  const std::string name = options.id.empty() ? "text" : options.id;
  return ReadInput({std::move(bytes), options, name, name});
}

}  // namespace synoptic::io
