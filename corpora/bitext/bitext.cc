#include "corpora/bitext/bitext.hpp"

#include <utility>

#include "corpora/bitext/columns.hpp"
#include "corpora/bitext/documents.hpp"
#include "corpora/bitext/links.hpp"
#include "corpora/bitext/memory.hpp"
#include "corpora/file.hpp"
#include "corpora/recognise.hpp"
#include "synoptic/error.hpp"

namespace synoptic::corpora::bitext {
namespace {

Bitext ReadDocuments(std::string_view bytes, const std::string& name) {
  Bitext bitext;
  for (MarkedText& marked : ReadMarkedTexts(bytes, name)) {
    bitext.texts.push_back(std::move(marked.text));
  }
  return bitext;
}

Bitext ReadAlignment(std::string_view bytes, const ReadOptions& options, const Source& source) {
  if (source.file.empty()) {
    throw Error(ErrorCode::kInvalidArgument,
                source.name + ": an alignment names documents beside it; give it as a file");
  }
  std::size_t left = options.max_bytes;
  return ReadLinks(bytes, source.name, source.file, [&](const std::filesystem::path& file) {
    std::string document = corpora::ReadBytes(file, left);
    left -= document.size();
    return document;
  });
}

}  // namespace

std::optional<Bitext> ReadBitext(std::string_view bytes, const ReadOptions& options,
                                 const Source& source) {
  Bitext bitext;
  switch (Recognise(bytes).format) {
    case Format::kTmx:
      bitext = ReadMemory(bytes, source.name);
      break;
    case Format::kXcesLinks:
      bitext = ReadAlignment(bytes, options, source);
      break;
    case Format::kSentenceXml:
      bitext = ReadDocuments(bytes, source.name);
      break;
    case Format::kColumns:
      if (options.lines == ReadOptions::Lines::kSentence) return std::nullopt;
      bitext = ReadColumns(bytes, source.name);
      break;
    default:
      return std::nullopt;
  }
  if (bitext.texts.size() == 1) {
    bitext.texts.front().id = options.id;
  } else {
    NameTexts(source.base, bitext.texts);
  }
  return bitext;
}

}  // namespace synoptic::corpora::bitext
