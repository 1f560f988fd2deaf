// Which reader reads a file: what it is says what it holds.

#include <algorithm>
#include <utility>

#include "corpora/bitext/bitext.hpp"
#include "corpora/build_article.hpp"
#include "corpora/file.hpp"
#include "corpora/html/page.hpp"
#include "corpora/json/articles.hpp"
#include "corpora/recognise.hpp"
#include "corpora/subtitles/subtitles.hpp"
#include "synoptic/io/read.hpp"

namespace synoptic::io {
namespace {

std::vector<Document> DocumentsOf(corpora::bitext::Bitext given, const ReadOptions& options) {
  std::vector<Document> documents;
  for (corpora::bitext::GivenText& text : given.texts) {
    documents.push_back({std::move(text).Finish(options), {}, {}, {}, {}});
  }
  return documents;
}

std::vector<Document> ReadBytes(std::string bytes, const ReadOptions& options,
                                const corpora::bitext::Source& source) {
  const std::string& name = source.name;
  const std::string& base = source.base;
  std::vector<Document> documents;
  // What has its sentences told, a line each, is text of that kind.
  const bool is_page = options.lines != ReadOptions::Lines::kSentence &&
                       corpora::Recognise(bytes).format == corpora::Format::kHtml;
  if (corpora::json::IsJson(bytes, options)) {
    for (auto& [article, url] : corpora::json::ReadArticles(bytes, options, name, base)) {
      documents.push_back({std::move(article), std::move(url), {}, {}, {}});
    }
  } else if (corpora::subtitles::IsSubtitles(bytes, options)) {
    corpora::subtitles::Subtitles read = corpora::subtitles::ReadSubtitles(bytes, options, name);
    Document& document = documents.emplace_back();
    document.article = std::move(read.article);
    for (const auto& [text, begin, end] : read.times) document.times.push_back({text, begin, end});
  } else if (auto given = corpora::bitext::ReadBitext(bytes, options, source)) {
    documents = DocumentsOf(std::move(*given), options);
  } else if (is_page) {
    documents.push_back(corpora::html::ReadPage(std::move(bytes), options, name));
  } else {
    documents.push_back(
        {corpora::BuildPlainArticle(std::move(bytes), options, name), {}, {}, {}, {}});
  }
  return documents;
}

}  // namespace

std::vector<Document> ReadArticles(const std::filesystem::path& file, const ReadOptions& options) {
  corpora::CheckLanguage(options.lang);
  std::vector<Document> documents = ReadBytes(corpora::ReadBytes(file, options.max_bytes), options,
                                              {file.string(), corpora::IdOf(file), file});
  for (Document& document : documents) {
    if (document.article.id.empty()) document.article.id = corpora::IdOf(file);
  }
  return documents;
}

std::vector<Document> ParseArticles(std::string bytes, const ReadOptions& options) {
  const std::string name = options.id.empty() ? "text" : options.id;
  return ReadBytes(std::move(bytes), options, {name, name, {}});
}

std::optional<GivenLinks> ReadGivenLinks(const std::filesystem::path& file,
                                         const ReadOptions& options) {
  corpora::CheckLanguage(options.lang);
  const std::string bytes = corpora::ReadBytes(file, options.max_bytes);
  auto given =
      corpora::bitext::ReadBitext(bytes, options, {file.string(), corpora::IdOf(file), file});
  if (!given || given->texts.size() != 2) return std::nullopt;
  GivenLinks links;
  links.beads = std::move(given->beads);
  links.documents = DocumentsOf(std::move(*given), options);
  return links;
}

std::optional<TimedText> TimeOf(const Document& document, Span text) {
  auto cue = std::ranges::partition_point(
      document.times, [&](const TimedText& one) { return one.text.end <= text.begin; });
  std::optional<TimedText> found;
  for (; cue != document.times.end() && cue->text.begin < text.end; ++cue) {
    if (!found) found = TimedText{text, cue->begin_ms, cue->end_ms};
    found->begin_ms = std::min(found->begin_ms, cue->begin_ms);
    found->end_ms = std::max(found->end_ms, cue->end_ms);
  }
  return found;
}

}  // namespace synoptic::io
