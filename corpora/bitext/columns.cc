// Bitext in columns comes without a head and without a name for its format (of Tatoeba, of mined
// corpora, of "hunalign -text", of spreadsheets), so that it is known by its shape: what is prose
// is told from scores, names and addresses by words and letters, and a table of prose, which an
// article may hold, by its language, which is one.

#include "corpora/bitext/columns.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

#include "corpora/lines.hpp"
#include "corpora/plain_text.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/byte_order_mark.hpp"
#include "synoptic/text.hpp"

namespace synoptic::corpora::bitext {
namespace {

using Row = std::vector<std::string_view>;

constexpr std::size_t kShownRows = 200;
constexpr std::size_t kMostColumns = 64;

Row SplitAtTabs(std::string_view line) {
  Row row;
  for (;;) {
    const std::size_t tab = line.find('\t');
    const std::string_view cell = line.substr(0, tab);
    row.push_back(Slice(cell, Trim(cell, {0, cell.size()})));
    if (tab == std::string_view::npos) return row;
    line.remove_prefix(tab + 1);
  }
}

/// Goes through lines that are not blank.
class Rows {
 public:
  explicit Rows(std::string_view text) : rest_(text) {
    rest_.remove_prefix(BehindByteOrderMark(rest_));
  }

  std::optional<std::string_view> Next() {
    while (!rest_.empty()) {
      const std::string_view line = FirstLine(rest_);
      rest_.remove_prefix(line.size());
      if (!rest_.empty()) rest_.remove_prefix(rest_.starts_with("\r\n") ? 2 : 1);
      ++line_;
      if (line.find_first_not_of(" \t") != std::string_view::npos) return line;
    }
    return std::nullopt;
  }

  std::size_t line() const { return line_; }

 private:
  std::string_view rest_;
  std::size_t line_ = 0;
};

/// Han and kana, or Thai, Lao, Khmer and Burmese, of which a sentence is one word to the eye.
bool IsUnspaced(std::string_view cell) {
  const auto lead = std::ranges::count_if(cell, [](char c) { return c >= '\xE0' && c <= '\xE9'; });
  return static_cast<std::size_t>(lead) * 3 * 2 > cell.size();
}

struct Column {
  std::size_t filled = 0;
  std::size_t words = 0;
  std::size_t lettered = 0;  ///< Cells with letters enough.
  std::string text;          ///< Of the rows behind the first, for its language.
};

void Look(std::string_view cell, Column& column) {
  if (cell.empty()) return;
  ++column.filled;
  const auto letters = static_cast<std::size_t>(
      std::ranges::count_if(cell, [](char c) { return IsAsciiLetter(c) || c < 0; }));
  const bool is_address =
      cell.find("://") != std::string_view::npos && cell.find(' ') == std::string_view::npos;
  if (2 * letters > cell.size() && !is_address) ++column.lettered;
  column.words += IsUnspaced(cell) ? cell.size() / 6
                                   : 1 + static_cast<std::size_t>(std::ranges::count(cell, ' '));
}

bool IsProse(const Column& column, std::size_t rows) {
  return 2 * column.filled > rows && column.words >= 3 * column.filled &&
         5 * column.lettered >= 4 * column.filled;
}

bool IsTag(std::string_view cell) {
  const std::string tag = FoldTag(cell);
  const std::size_t primary = std::min(tag.find('-'), tag.size());
  return (primary == 2 || primary == 3) && tag.size() <= 11 && IsKnownLanguage(tag) &&
         LanguageName(tag.substr(0, primary)) != tag.substr(0, primary);
}

bool IsHeadWord(std::string_view cell) {
  constexpr std::string_view kWords[] = {"source", "target",   "src",        "tgt",
                                         "trg",    "original", "translation"};
  return std::ranges::find(kWords, FoldTag(cell)) != std::end(kWords);
}

struct Layout {
  std::size_t tabs = 0;
  std::vector<std::size_t> columns;  ///< Those with prose.
  std::vector<std::string> langs;    ///< Of these; may be empty.
  bool has_head = false;
};

/// The first line as a head: languages, their names, or such words, above each column of prose.
bool ReadHead(const Row& head, Layout& layout) {
  std::vector<std::string> langs;
  for (std::size_t i = 0; i < layout.columns.size(); ++i) {
    const std::string_view cell = head[layout.columns[i]];
    std::string& lang = langs.emplace_back();
    if (IsTag(cell)) {
      lang = cell;
    } else if (IsHeadWord(cell) || FoldTag(cell) == FoldTag(LanguageName(layout.langs[i]))) {
      lang = layout.langs[i];
    } else {
      return false;
    }
  }
  layout.langs = std::move(langs);
  return true;
}

/// How the first lines are laid out; nothing if they are no bitext.
std::optional<Layout> FindLayout(std::string_view text) {
  constexpr std::size_t kMostBytes = std::size_t{1} << 18;
  Rows rows(text.substr(0, kMostBytes));
  std::optional<std::string_view> line = rows.Next();
  if (!line) return std::nullopt;
  const Row head = SplitAtTabs(*line);
  Layout layout;
  layout.tabs = head.size() - 1;
  if (layout.tabs == 0 || head.size() > kMostColumns) return std::nullopt;
  std::vector<Column> columns(head.size());
  for (std::size_t c = 0; c < head.size(); ++c) Look(head[c], columns[c]);
  std::size_t seen = 1;
  std::size_t odd = 0;
  while (seen < kShownRows && (line = rows.Next())) {
    ++seen;
    if (static_cast<std::size_t>(std::ranges::count(*line, '\t')) != layout.tabs) {
      ++odd;
      continue;
    }
    const Row row = SplitAtTabs(*line);
    for (std::size_t c = 0; c < row.size(); ++c) {
      Look(row[c], columns[c]);
      columns[c].text.append(row[c]).append("\n");
    }
  }
  constexpr std::size_t kOneOfSoManyOdd = 20;
  if (seen < 2 || odd * kOneOfSoManyOdd > seen) return std::nullopt;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (IsProse(columns[c], seen - odd)) {
      layout.columns.push_back(c);
      // The bytes may be cut within a character, or be none of UTF-8, which is told later.
      std::string lang = IdentifyLanguage(ReplaceInvalidUtf8(columns[c].text));
      layout.langs.push_back(lang == kUndetermined ? std::string() : std::move(lang));
    }
  }
  if (layout.columns.size() < 2) return std::nullopt;
  layout.has_head = ReadHead(head, layout);
  if (layout.has_head) return layout;
  std::vector<std::string> langs = layout.langs;
  std::ranges::sort(langs);
  const bool are_apart = std::ranges::adjacent_find(langs) == langs.end();
  return are_apart ? std::optional(std::move(layout)) : std::nullopt;
}

}  // namespace

bool IsColumns(std::string_view text) { return FindLayout(text).has_value(); }

Bitext ReadColumns(std::string_view text, const std::string& name) {
  CheckUtf8(text, name);
  const std::optional<Layout> layout = FindLayout(text);
  if (!layout) throw Error(ErrorCode::kInvalidFormat, name + ": expected columns of two languages");
  Bitext bitext;
  bitext.texts.resize(layout->columns.size());
  for (std::size_t i = 0; i < layout->columns.size(); ++i) bitext.texts[i].lang = layout->langs[i];
  Rows rows(text);
  if (layout->has_head) rows.Next();
  while (const std::optional<std::string_view> line = rows.Next()) {
    const std::string place = name + ":" + std::to_string(rows.line());
    const auto tabs = static_cast<std::size_t>(std::ranges::count(*line, '\t'));
    if (tabs != layout->tabs) {
      throw Error(ErrorCode::kInvalidFormat,
                  place + ": expected " + std::to_string(layout->tabs + 1) +
                      " columns between tabs, as on the lines before, found " +
                      std::to_string(tabs + 1));
    }
    const Row row = SplitAtTabs(*line);
    Bead bead;
    for (std::size_t i = 0; i < layout->columns.size(); ++i) {
      const auto index =
          bitext.texts[i].Add(row[layout->columns[i]], GivenText::Paragraph::kBegins);
      if (index && i < 2) (i == 0 ? bead.a : bead.b).push_back(*index);
    }
    if (bitext.texts.size() == 2) AddBead(std::move(bead), bitext.beads);
    if (bitext.texts[0].size() > kMaxSentences) {
      throw Error(ErrorCode::kTooLarge,
                  place + ": more than " + std::to_string(kMaxSentences) + " sentences");
    }
  }
  return bitext;
}

}  // namespace synoptic::corpora::bitext
