// Paragraphs from lines.
//
// A line is a paragraph, unless the file was wrapped to a width, as old mail and e-books are. Then
// most of the lines within a block (what blank lines enclose) run nearly to the width, stop in
// mid-sentence, and go on with a small letter, or in a script without case hold an end of a
// sentence elsewhere than at their own. A line that the next word would have fitted on was ended on
// purpose: it is a heading, or the last of its paragraph. Wrong guesses are cheap to undo:
// ReadOptions::lines.

#include "corpora/paragraphs.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "corpora/lines.hpp"
#include "corpora/sentence_end.hpp"
#include "synoptic/internal/text_begin.hpp"

namespace synoptic::corpora {
namespace {

// Wider lines are paragraphs: nobody wraps to more.
constexpr std::size_t kMaxWrapWidth = 120;

using language::TextBegin;

constexpr std::size_t kMaxTitleCharacters = 200;
constexpr std::size_t kMaxTitleWords = 25;

constexpr std::string_view kSentenceEnds[] = {".", "!", "?", "…", "。", "．", "！", "？", "｡",
                                              "؟", "۔", "।", "॥", "։",  "።",  "။",  "៕"};

constexpr std::string_view kBullets[] = {"-", "*", "+", "•", "‣", "◦", "·", "–", "—"};

std::size_t CountCharacters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::size_t CountWords(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    words += !IsAsciiSpace(text[i]) && (i == 0 || IsAsciiSpace(text[i - 1]));
  }
  return words;
}

// Whether a sentence ends before the end of a line.
bool HasEndWithin(std::string_view line) {
  return std::ranges::any_of(kSentenceEnds, [&](std::string_view end) {
    for (std::size_t at = 0; (at = line.find(end, at)) != std::string_view::npos;) {
      at += end.size();
      if (at < line.size() && (end.size() > 1 || line[at] == ' ')) return true;
    }
    return false;
  });
}

// "- ", "• ", "3. ", "3) ".
bool StartsItem(std::string_view line) {
  std::size_t mark = 0;
  for (const std::string_view bullet : kBullets) {
    if (line.starts_with(bullet)) mark = bullet.size();
  }
  if (mark == 0) {
    while (mark < line.size() && line[mark] >= '0' && line[mark] <= '9') ++mark;
    if (mark == 0 || mark == line.size() || (line[mark] != '.' && line[mark] != ')')) return false;
    ++mark;
  }
  return StartsWithSpace(line.substr(mark));
}

std::size_t WidthOf(std::string_view text, const std::vector<Span>& lines) {
  std::size_t width = 0;
  for (const Span line : lines) width = std::max(width, CountCharacters(Slice(text, line)));
  return width;
}

bool IsWrapped(std::string_view text, const std::vector<Span>& lines) {
  const std::size_t width = WidthOf(text, lines);
  if (width > kMaxWrapWidth) return false;
  std::size_t inner = 0;      // Lines with another below them in their block.
  std::size_t stopped = 0;    // Those of them that stop at the width in mid-sentence.
  std::size_t continued = 0;  // Those whose next line does not look like a beginning.
  std::size_t caseless = 0;   // Those whose next line could be one, as far as that shows.
  bool has_end_within = false;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].empty() || lines[i + 1].empty()) continue;
    const std::string_view line = Slice(text, lines[i]);
    const std::string_view next = Slice(text, lines[i + 1]);
    ++inner;
    stopped += !EndsSentence(line) && CountCharacters(line) * 10 >= width * 7;
    const TextBegin begin = language::FindTextBegin(next);
    const bool is_item = StartsItem(next);
    continued += begin != TextBegin::kCapital && begin != TextBegin::kCaseless && !is_item;
    caseless += begin == TextBegin::kCaseless && !is_item;
    has_end_within = has_end_within || (begin == TextBegin::kCaseless && HasEndWithin(line));
  }
  if (has_end_within) continued += caseless;
  return stopped * 2 > inner && continued * 3 > inner;
}

// Whether a line was ended before its width was used, so that `next` begins something else.
bool IsEndedEarly(std::string_view line, std::string_view next, bool is_alone, std::size_t width) {
  const TextBegin begin = language::FindTextBegin(next);
  const std::size_t length = CountCharacters(line);
  if (begin == TextBegin::kCaseless) return is_alone && length * 2 < width && !EndsSentence(line);
  if (begin != TextBegin::kCapital) return false;
  if (is_alone && length * 2 < width && !EndsSentence(line)) return true;
  const std::size_t word = CountCharacters(next.substr(0, next.find(' ')));
  const bool would_have_fitted = length + 1 + word + width / 5 <= width;
  return would_have_fitted && (is_alone || EndsSentence(line));
}

std::vector<Span> JoinLines(std::string_view text, const std::vector<Span>& lines) {
  const std::size_t width = WidthOf(text, lines);
  std::vector<Span> paragraphs;
  Span before;  // The last line.
  for (const Span span : lines) {
    const Span last = std::exchange(before, span);
    if (span.empty()) continue;
    if (last.empty()) {
      paragraphs.push_back(span);
      continue;
    }
    const std::string_view line = Slice(text, span);
    const std::string_view paragraph = Slice(text, paragraphs.back());
    const bool is_item = StartsItem(line) && (StartsItem(paragraph) || EndsSentence(paragraph) ||
                                              paragraph.ends_with(':'));
    const bool is_alone = paragraphs.back().begin == last.begin;
    if (is_item || IsEndedEarly(Slice(text, last), line, is_alone, width)) {
      paragraphs.push_back(span);
    } else {
      paragraphs.back().end = span.end;
    }
  }
  return paragraphs;
}

}  // namespace

std::vector<Span> FindParagraphs(std::string_view text, ReadOptions::Lines kind) {
  std::vector<Span> lines = SplitLines(text);
  for (Span& line : lines) line = Trim(text, line);
  if (kind == ReadOptions::Lines::kAuto) {
    kind = IsWrapped(text, lines) ? ReadOptions::Lines::kWrapped : ReadOptions::Lines::kParagraph;
  }
  if (kind == ReadOptions::Lines::kWrapped) return JoinLines(text, lines);
  std::erase_if(lines, [](Span line) { return line.empty(); });
  return lines;
}

std::string FindTitle(std::string_view text, const std::vector<Span>& paragraphs) {
  if (paragraphs.size() < 2) return {};
  const std::string_view first = Slice(text, paragraphs.front());
  const bool is_title = CountCharacters(first) <= kMaxTitleCharacters &&
                        CountWords(first) <= kMaxTitleWords && !EndsSentence(first);
  return is_title ? std::string(first) : std::string();
}

}  // namespace synoptic::corpora
