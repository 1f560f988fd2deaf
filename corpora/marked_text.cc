#include "corpora/marked_text.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

#include "corpora/build_article.hpp"
#include "corpora/markdown/page.hpp"
#include "corpora/mending/edits.hpp"
#include "corpora/plain_text.hpp"
#include "corpora/recognise.hpp"
#include "corpora/wiki/page.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/byte_order_mark.hpp"

namespace synoptic::corpora {
namespace {

markup::Marked ReadMarks(Format format, std::string_view bytes, const ReadOptions& options,
                         const std::string& name) {
  const std::size_t mark = BehindByteOrderMark(bytes);
  bytes.remove_prefix(mark);
  markup::Marked marked = format == Format::kWikitext ? wiki::ReadPage(bytes, {}, options, name)
                                                      : markdown::ReadPage(bytes, options, name);
  for (markup::Run& run : marked.runs) {
    run.source = {run.source.begin + mark, run.source.end + mark};
  }
  return marked;
}

// A text in which there is nothing to mend is kept byte for byte.
markup::Marked ReadMended(std::string bytes, ReadOptions options, const std::string& name) {
  mending::Edits edits;
  mending::FindEscapes(bytes, edits);
  mending::FindNames(bytes, edits);
  mending::FindSpacedType(bytes, edits);
  if (mending::FindLineEnds(bytes, options.lines, edits)) {
    options.lines = ReadOptions::Lines::kParagraph;
  }
  if (edits.empty()) return {BuildArticle(std::move(bytes), options, name), {}, {}};
  mending::Mended mended = mending::Apply(bytes, std::move(edits));
  return {BuildArticle(std::move(mended.text), options, name), std::move(mended.runs), {}};
}

}  // namespace

markup::Marked ReadText(std::string bytes, const ReadOptions& options, const std::string& name) {
  CheckLanguage(options.lang);
  CheckSize(bytes, options, name);
  const Format format = Recognise(bytes).format;
  const bool is_marked = format == Format::kWikitext || format == Format::kMarkdown;
  if (is_marked && options.lines != ReadOptions::Lines::kSentence) {
    return ReadMarks(format, bytes, options, name);
  }
  CheckPlainText(bytes, name);
  if (options.lines != ReadOptions::Lines::kSentence)
    return ReadMended(std::move(bytes), options, name);
  return {BuildArticle(std::move(bytes), options, name), {}, {}};
}

}  // namespace synoptic::corpora
