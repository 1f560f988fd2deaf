// A page as an article: decoded, parsed, its main text chosen, written down with a paragraph a
// line, and read as plain text is, so that what a paragraph is by its words (a credit, a dateline)
// is found as everywhere. What the page says by its elements has precedence.

#include "corpora/html/page.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "corpora/build_article.hpp"
#include "corpora/encoding.hpp"
#include "corpora/html/blocks.hpp"
#include "corpora/html/dates.hpp"
#include "corpora/html/main_text.hpp"
#include "corpora/html/metadata.hpp"
#include "corpora/html/tree.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/byte_order_mark.hpp"
#include "synoptic/internal/encoding.hpp"
#include "synoptic/text.hpp"

namespace synoptic::corpora::html {
namespace {

/// Text with the map of where it comes from.
struct Written {
  std::string text;
  std::vector<io::SourceRun> runs;
  std::vector<TextKind> kinds;
};

void Append(std::string_view text, const std::vector<Piece>& pieces, TextKind kind,
            Written& written) {
  if (text.empty()) return;
  if (!written.text.empty()) written.text += "\n\n";
  const std::size_t begin = written.text.size();
  written.text += text;
  for (const Piece& piece : pieces) {
    written.runs.push_back({{begin + piece.text.begin, begin + piece.text.end}, piece.source});
  }
  written.kinds.push_back(kind);
}

/// Single spaces, and a paragraph for each line.
std::vector<std::string> Lines(std::string_view text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n' || c == '\r') {
      lines.emplace_back();
    } else if (c != ' ' && c != '\t') {
      lines.back() += c;
    } else if (!lines.back().empty() && lines.back().back() != ' ') {
      lines.back() += ' ';
    }
  }
  for (std::string& line : lines) {
    if (line.ends_with(' ')) line.pop_back();
  }
  std::erase(lines, std::string());
  return lines;
}

Written Write(const std::vector<Block>& blocks, const MainText& main, const Metadata& metadata) {
  Written written;
  const bool is_shown = main.title_block != nullptr && main.title_block->text == main.title;
  for (const std::string& line : Lines(main.title)) {
    Append(line, is_shown ? main.title_block->pieces : std::vector<Piece>(),
           written.kinds.empty() ? TextKind::kHeadline : TextKind::kSubheading, written);
  }
  std::size_t size = 0;
  for (const std::size_t b : main.blocks) {
    Append(blocks[b].text, blocks[b].pieces, blocks[b].kind, written);
    size += blocks[b].text.size();
  }
  // Pages that are drawn by a script have their text in the metadata alone.
  if (size < metadata.body.size() / 4) {
    for (const std::string& line : Lines(metadata.body)) {
      Append(line, {}, TextKind::kProse, written);
    }
  }
  return written;
}

/// What the page says, where words do not say more: a credit in a list is a credit.
void SetKinds(const std::vector<TextKind>& told, Article& article) {
  if (article.paragraphs.size() != told.size()) return;
  article.kinds.resize(told.size(), TextKind::kProse);
  for (std::size_t p = 0; p < told.size(); ++p) {
    TextKind& kind = article.kinds[p];
    const bool says_more = !MakesClaim(kind) && told[p] != TextKind::kHeadline;
    if (told[p] != TextKind::kProse && !says_more) kind = told[p];
    if (p > 0 && kind == TextKind::kHeadline) kind = TextKind::kSubheading;
  }
}

/// What a page shows where no script runs, in place of its text. The name is the same in all
/// languages.
bool IsPlaceholder(std::string_view text) {
  constexpr std::size_t kShort = 400;
  return text.size() < kShort && (text.find("JavaScript") != std::string_view::npos ||
                                  text.find("Javascript") != std::string_view::npos ||
                                  text.find("javascript") != std::string_view::npos);
}

std::string PrimaryLanguage(std::string_view lang) {
  std::string subtag(lang.substr(0, lang.find_first_of("-_ ,;")));
  for (char& c : subtag) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return !subtag.empty() && IsKnownLanguage(subtag) ? subtag : std::string();
}

/// Where the runs stand in the bytes of another encoding.
void MapToBytes(std::string_view bytes, const std::string& encoding,
                std::vector<io::SourceRun>& runs) {
  std::vector<std::size_t> offsets;
  for (const io::SourceRun& run : runs) {
    offsets.push_back(run.source.begin);
    offsets.push_back(run.source.end);
  }
  std::vector<std::size_t> ascending = offsets;
  std::ranges::sort(ascending);
  const std::vector<std::size_t> found = language::OffsetsInBytes(bytes, encoding, ascending);
  const auto in_bytes = [&](std::size_t offset) {
    return found[static_cast<std::size_t>(std::ranges::lower_bound(ascending, offset) -
                                          ascending.begin())];
  };
  for (io::SourceRun& run : runs) {
    run.source = {in_bytes(run.source.begin), in_bytes(run.source.end)};
  }
}

}  // namespace

io::Document ReadPage(std::string bytes, const ReadOptions& options, const std::string& name) {
  CheckLanguage(options.lang);
  if (bytes.size() > kMaxPageBytes) {
    throw Error(ErrorCode::kTooLarge,
                name + ": a page with more than 32 MiB; expected a single article");
  }
  io::Document document;
  document.encoding = EncodingOfPage(bytes, options);
  const std::size_t mark = BehindByteOrderMark(bytes);
  const std::string decoded =
      document.encoding.empty() ? std::string() : language::Decode(bytes, document.encoding);
  const std::string_view page =
      document.encoding.empty() ? std::string_view(bytes).substr(mark) : std::string_view(decoded);
  Written written;
  Metadata metadata;
  std::string title;
  DateHints date_hints;
  {
    const Tree tree = ParseTree(page, name);
    metadata = ReadMetadata(tree);
    const std::vector<Block> blocks = FindBlocks(tree);
    const MainText main = ChooseMainText(tree, blocks, metadata);
    written = Write(blocks, main, metadata);
    title = main.title;
    date_hints = FindDateHints(tree, blocks, main);
  }
  const bool has_text =
      std::ranges::any_of(written.kinds, [](TextKind kind) { return kind != TextKind::kHeadline; });
  if (!has_text || IsPlaceholder(written.text)) {
    throw Error(ErrorCode::kInvalidText,
                name +
                    ": a page of HTML without the text of an article. If a browser shows one, save "
                    "the page from there, or its text");
  }
  ReadOptions plain = options;
  plain.lines = ReadOptions::Lines::kParagraph;
  const std::vector<TextKind> told = std::move(written.kinds);
  document.article = BuildArticle(ReplaceInvalidUtf8(written.text), plain, name);
  Article& article = document.article;
  SetKinds(told, article);
  article.title = ReplaceInvalidUtf8(title);
  if (article.source.empty()) article.source = ReplaceInvalidUtf8(metadata.site);
  if (article.byline.empty()) article.byline = ReplaceInvalidUtf8(metadata.author);
  if (options.lang.empty() && article.lang == kUndetermined) {
    const std::string declared = PrimaryLanguage(metadata.lang);
    if (!declared.empty()) article.lang = declared;
  }
  const std::string date = ChooseDate(metadata, date_hints, article.lang);
  if (!date.empty()) article.date = date;
  document.url = ReplaceInvalidUtf8(metadata.url);
  document.runs = std::move(written.runs);
  if (!document.encoding.empty()) {
    MapToBytes(bytes, document.encoding, document.runs);
  } else {
    for (io::SourceRun& run : document.runs) {
      run.source = {run.source.begin + mark, run.source.end + mark};
    }
  }
  return document;
}

}  // namespace synoptic::corpora::html
