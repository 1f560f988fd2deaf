#include "synoptic/article.hpp"

#include <string_view>
#include <utility>

#include "corpora/build_article.hpp"
#include "corpora/encoding.hpp"
#include "corpora/file.hpp"
#include "corpora/json/articles.hpp"
#include "corpora/marked_text.hpp"
#include "corpora/paragraphs.hpp"
#include "corpora/presplit.hpp"
#include "corpora/subtitles/subtitles.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/text_kinds.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

// "pt" of "pt-BR".
std::string PrimarySubtag(std::string_view lang) {
  std::string subtag(lang.substr(0, lang.find_first_of("-_")));
  for (char& c : subtag) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return subtag;
}

void FindParts(const ReadOptions& options, Article& article) {
  if (options.lines == ReadOptions::Lines::kSentence) {
    corpora::Presplit found = corpora::FindSentences(article.text, options.break_at);
    article.paragraphs = std::move(found.paragraphs);
    article.sentences = std::move(found.sentences);
    article.breaks = std::move(found.breaks);
  } else {
    article.paragraphs = corpora::FindParagraphs(article.text, options.lines);
  }
}

// A line that is no headline may stand before it: a date, a label.
void FindHeadline(Article& article) {
  const Span headline = mentions::ReadKinds(article);
  if (headline.empty()) return;
  std::vector<Span> lines;
  if (article.sentences.empty()) lines.push_back(headline);
  const std::size_t behind = article.sentences.empty() ? headline.end : headline.begin;
  for (const Span line : article.sentences.empty() ? article.paragraphs : article.sentences) {
    if (line.begin >= behind) lines.push_back(line);
  }
  article.title = corpora::FindTitle(article.text, lines);
  if (article.title.empty()) return;
  for (std::size_t p = 0; p < article.paragraphs.size(); ++p) {
    const bool is_it = article.paragraphs[p].end == headline.end && lines.front() == headline;
    if (is_it) article.kinds[p] = TextKind::kHeadline;
  }
}

}  // namespace

namespace corpora {

void CheckLanguage(const std::string& lang) {
  if (lang.empty() || IsKnownLanguage(lang)) return;
  throw Error(ErrorCode::kInvalidArgument,
              "unknown language \"" + lang + "\"; expected a tag such as it, id or pt-BR");
}

void CheckSize(const std::string& text, const ReadOptions& options, const std::string& name) {
  if (text.size() <= options.max_bytes) return;
  throw Error(ErrorCode::kTooLarge, name + ": more than " + std::to_string(options.max_bytes) +
                                        " bytes; expected a single article");
}

// File names are bytes; an id stands in JSON and pages, which are UTF-8.
std::string IdOf(const std::filesystem::path& file) {
  const std::string packed = file.extension().string();
  if (packed == ".gz" || packed == ".zst") return IdOf(file.stem());
  const std::string ending = file.extension().string();
  const bool is_ending = ending == ".txt" || ending == ".html" || ending == ".htm" ||
                         ending == ".json" || ending == ".jsonl" || ending == ".srt" ||
                         ending == ".vtt" || ending == ".tmx" || ending == ".tsv" ||
                         ending == ".xces" || ending == ".xml" || ending == ".wiki" ||
                         ending == ".wikitext";
  return ReplaceInvalidUtf8((is_ending ? file.stem() : file.filename()).string());
}

std::string LanguageOf(std::string_view text, const ReadOptions& options) {
  return options.lang.empty() ? IdentifyLanguage(text) : PrimarySubtag(options.lang);
}

Article BuildArticle(std::string text, const ReadOptions& options, const std::string& name) {
  CheckLanguage(options.lang);
  CheckSize(text, options, name);
  Article article;
  article.id = options.id;
  article.lang = LanguageOf(text, options);
  article.text = std::move(text);
  FindParts(options, article);
  FindHeadline(article);
  return article;
}

Article BuildPlainArticle(std::string bytes, const ReadOptions& options, const std::string& name) {
  return ReadText(std::move(bytes), options, name).article;
}

}  // namespace corpora

namespace {

Article ReadText(std::string bytes, const ReadOptions& options, const std::string& name) {
  bytes = corpora::DecodeText(std::move(bytes), options, name).text;
  if (corpora::json::IsJson(bytes, options)) {
    return corpora::json::ReadArticle(bytes, options, name);
  }
  if (corpora::subtitles::IsSubtitles(bytes, options)) {
    return corpora::subtitles::ReadSubtitles(bytes, options, name).article;
  }
  return corpora::BuildPlainArticle(std::move(bytes), options, name);
}

}  // namespace

Article ReadArticle(const std::filesystem::path& file, const ReadOptions& options) {
  corpora::CheckLanguage(options.lang);
  Article article = ReadText(corpora::ReadBytes(file, options.max_bytes), options, file.string());
  if (article.id.empty()) article.id = corpora::IdOf(file);
  return article;
}

Article ParseArticle(std::string text, const ReadOptions& options) {
  return ReadText(std::move(text), options, options.id.empty() ? "text" : options.id);
}

}  // namespace synoptic
