// Which reader reads a file: what it holds says what it is. A file goes from bytes to articles in
// one line of steps, each of which knows nothing of the others:
//
//     bytes -> decompressed -> text in UTF-8 -> the reader of its format -> articles -> their ids
//
// A format that has a reader is a row of kReaders. All others are plain text or refused.

#include <algorithm>
#include <utility>

#include "corpora/bitext/bitext.hpp"
#include "corpora/build_article.hpp"
#include "corpora/decompress.hpp"
#include "corpora/encoding.hpp"
#include "corpora/file.hpp"
#include "corpora/html/page.hpp"
#include "corpora/json/articles.hpp"
#include "corpora/marked_text.hpp"
#include "corpora/recognise.hpp"
#include "corpora/subtitles/subtitles.hpp"
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
  const std::string& name;            ///< Of the file, in messages.
  const std::string& base;            ///< What the ids of several articles of it begin with.
  const std::filesystem::path& file;  ///< Empty if the bytes are of none.
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
    Document& document = documents.emplace_back();
    document.article = std::move(article);
    document.url = std::move(url);
  }
  return documents;
}

Documents ReadPage(Input input) {
  Documents documents;
  documents.push_back(corpora::html::ReadPage(std::move(input.bytes), input.options, input.name));
  return documents;
}

Documents ReadSubtitles(Input input) {
  corpora::subtitles::Subtitles read =
      corpora::subtitles::ReadSubtitles(input.bytes, input.options, input.name);
  input.bytes = {};
  Documents documents(1);
  documents.front().article = std::move(read.article);
  documents.front().times.reserve(read.times.size());
  for (const auto& [text, begin, end] : read.times) {
    documents.front().times.push_back({text, begin, end});
  }
  return documents;
}

Documents DocumentsOf(corpora::bitext::Bitext given, const ReadOptions& options) {
  Documents documents;
  for (corpora::bitext::GivenText& text : given.texts) {
    documents.emplace_back().article = std::move(text).Finish(options);
  }
  return documents;
}

std::optional<corpora::bitext::Bitext> BitextOf(const Input& input) {
  return corpora::bitext::ReadBitext(input.bytes, input.options,
                                     {input.name, input.base, input.file});
}

Documents ReadBitext(Input input) {
  auto given = BitextOf(input);
  return given ? DocumentsOf(std::move(*given), input.options) : ReadPlainText(std::move(input));
}

struct Reader {
  Format format;
  Documents (*read)(Input input);
};

constexpr Reader kReaders[] = {
    {Format::kHtml, ReadPage},
    {Format::kJson, ReadJson},
    {Format::kJsonLines, ReadJson},
    {Format::kSubRip, ReadSubtitles},
    {Format::kWebVtt, ReadSubtitles},
    {Format::kStationScript, ReadSubtitles},
    {Format::kColumns, ReadBitext},
    {Format::kTmx, ReadBitext},
    {Format::kXcesLinks, ReadBitext},
    {Format::kSentenceXml, ReadBitext},
    {Format::kWikiExport, ReadWikiExport},
};

bool IsXml(Format format) {
  return format == Format::kTmx || format == Format::kXcesLinks || format == Format::kSentenceXml ||
         format == Format::kWikiExport;
}

// What has its sentences told, a line each, is text of that kind, unless it is no text at all.
Format FormatOf(const Input& input) {
  const Format format = corpora::Recognise(input.bytes).format;
  const bool has_lines = input.options.lines == ReadOptions::Lines::kSentence;
  return has_lines && !IsXml(format) ? Format::kText : format;
}

// Whose own head says what its encoding is.
bool DeclaresEncoding(Format format) { return format == Format::kHtml || IsXml(format); }

Documents ReadDecoded(Input input) {
  const Format format = FormatOf(input);
  const auto* const reader = std::ranges::find(kReaders, format, &Reader::format);
  return reader == std::end(kReaders) ? ReadPlainText(std::move(input))
                                      : reader->read(std::move(input));
}

void AddNote(const std::string& note, Documents& documents) {
  if (!note.empty() && !documents.empty()) documents.front().notes.push_back(note);
}

Documents ReadInput(Input input) {
  input.bytes = corpora::Decompress(std::move(input.bytes), input.options.max_bytes, input.name);
  if (DeclaresEncoding(FormatOf(input))) {
    Documents documents = ReadDecoded(std::move(input));
    AddNote(corpora::NoteOnMojibake(documents.front().article.text), documents);
    return documents;
  }
  corpora::DecodedText decoded =
      corpora::DecodeText(std::move(input.bytes), input.options, input.name);
  const std::string note = corpora::NoteOnEncoding(decoded, input.options);
  const std::string mojibake = corpora::NoteOnMojibake(decoded.text);
  ReadOptions options = input.options;
  options.encoding = "UTF-8";
  Documents documents =
      ReadDecoded({std::move(decoded.text), options, input.name, input.base, input.file});
  for (Document& document : documents) document.encoding = decoded.encoding;
  AddNote(note, documents);
  AddNote(mojibake, documents);
  return documents;
}

}  // namespace

std::vector<Document> ReadArticles(const std::filesystem::path& file, const ReadOptions& options) {
  corpora::CheckLanguage(options.lang);
  const std::string name = file.string();
  const std::string base = corpora::IdOf(file);
  Documents documents =
      ReadInput({corpora::ReadBytes(file, options.max_bytes), options, name, base, file});
  for (Document& document : documents) {
    if (document.article.id.empty()) document.article.id = base;
  }
  return documents;
}

std::vector<Document> ParseArticles(std::string bytes, const ReadOptions& options) {
  const std::string name = options.id.empty() ? "text" : options.id;
  const std::filesystem::path no_file;
  return ReadInput({std::move(bytes), options, name, name, no_file});
}

std::optional<GivenLinks> ReadGivenLinks(const std::filesystem::path& file,
                                         const ReadOptions& options) {
  corpora::CheckLanguage(options.lang);
  const std::string name = file.string();
  const std::string base = corpora::IdOf(file);
  Input input{corpora::ReadBytes(file, options.max_bytes), options, name, base, file};
  input.bytes = corpora::Decompress(std::move(input.bytes), options.max_bytes, name);
  auto given = BitextOf(input);
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
