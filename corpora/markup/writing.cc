// A paragraph is gathered with the source of each of its bytes, and mended when it ends: where
// something was cut out of it, brackets around nothing and doubled separators go. What is left of a
// paragraph between two cuts is copied once.

#include "corpora/markup/writing.hpp"

#include <algorithm>
#include <utility>

#include "corpora/lines.hpp"
#include "synoptic/internal/character_boundary.hpp"

namespace synoptic::corpora::markup {
namespace {

constexpr std::string_view kOpening[] = {"(", "（", "["};
constexpr std::string_view kClosing[] = {")", "）", "]"};
constexpr std::string_view kSeparators[] = {",", ";", "，", "；", "、", "،", "؛"};
constexpr std::string_view kStops[] = {".", "!", "?", "。", "।", "؟"};
constexpr std::string_view kWithoutSpaceBefore[] = {",",  ".",  ")", "]", "，", "。",
                                                    "）", "、", "،", "।", "；"};

/// How long what a text begins with is, of these; 0 if none.
template <std::size_t N>
std::size_t BeginsWith(std::string_view text, const std::string_view (&marks)[N]) {
  for (const std::string_view mark : marks) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

template <std::size_t N>
std::size_t EndsWith(std::string_view text, const std::string_view (&marks)[N]) {
  for (const std::string_view mark : marks) {
    if (text.ends_with(mark)) return mark.size();
  }
  return 0;
}

std::string_view WithoutSpaceBehind(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

}  // namespace

bool IsUnspaced(std::string_view character) {
  return character.size() >= 3 && character[0] >= '\xE3' && character[0] <= '\xE9';
}

std::string BeginOf(std::string text, std::size_t most) {
  most = std::min(most, text.size());
  while (!IsCharacterBoundary(text, most)) --most;
  text.resize(most);
  return text;
}

void Writing::Separate(std::string_view next) {
  if (is_space_ || is_line_end_) {
    const bool is_joined = !is_space_ && text_.size() >= 3 &&
                           IsUnspaced(std::string_view(text_).substr(text_.size() - 3)) &&
                           IsUnspaced(next);
    if (!text_.empty() && text_.back() != '\t' && !is_joined) AddBytes(" ");
  }
  is_space_ = is_line_end_ = false;
}

void Writing::Put(std::string_view bytes, std::size_t source) {
  if (bytes.empty()) return;
  Separate(bytes);
  text_ += bytes;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    sources_.push_back(static_cast<std::uint32_t>(source + i));
  }
  sizes_.resize(text_.size(), 0);
}

void Writing::PutCharacter(std::string_view character, std::size_t source, std::size_t size) {
  if (character.empty()) return;
  Separate(character);
  text_ += character;
  sources_.resize(text_.size(), static_cast<std::uint32_t>(source));
  sizes_.resize(text_.size(), static_cast<std::uint8_t>(std::min<std::size_t>(size, 255)));
}

void Writing::Add(std::string_view bytes) {
  if (bytes.starts_with(' ')) Space();
  const std::size_t begin = std::min(bytes.find_first_not_of(' '), bytes.size());
  const std::string_view core = WithoutSpaceBehind(bytes.substr(begin));
  if (core.empty()) return;
  Separate(core);
  AddBytes(core);
  if (bytes.ends_with(' ')) Space();
}

void Writing::AddBytes(std::string_view bytes) {
  text_ += bytes;
  sources_.resize(text_.size(), kNone);
  sizes_.resize(text_.size(), 0);
}

void Writing::Space() { is_space_ = true; }
void Writing::LineEnd() { is_line_end_ = true; }

void Writing::Tab() {
  is_space_ = is_line_end_ = false;
  AddBytes("\t");
}

// What was cut stands before the white space behind it.
void Writing::Cut() {
  if (!text_.empty() && is_space_) Separate({});
  if (events_.empty() || events_.back().at != text_.size() || events_.back().is_reference) {
    events_.push_back({text_.size(), false, {}});
  }
}

void Writing::Refer(std::string text, std::string url) {
  if (references_ == kMaxReferences) return Cut();
  ++references_;
  events_.push_back({text_.size(),
                     true,
                     {0, BeginOf(std::move(text), kMaxReferenceBytes),
                      BeginOf(std::move(url), kMaxReferenceBytes)}});
}

std::string_view Writing::Join(std::string_view right, bool& has_space, Paragraph& out) {
  std::string_view left = WithoutSpaceBehind(out.text);
  const auto skip = [&] {
    has_space |= right.starts_with(' ');
    while (right.starts_with(' ')) right.remove_prefix(1);
  };
  has_space |= left.size() < out.text.size();
  skip();
  const bool is_begin = left.empty() || EndsWith(left, kOpening) > 0;
  if (is_begin || EndsWith(left, kSeparators) > 0) {
    while (const std::size_t size = BeginsWith(right, kSeparators)) {
      right.remove_prefix(size);
      skip();
    }
  }
  const std::size_t closing = BeginsWith(right, kClosing);
  if (closing > 0 || BeginsWith(right, kStops) > 0) {
    while (const std::size_t mark = EndsWith(left, kSeparators)) {
      left = WithoutSpaceBehind(left.substr(0, left.size() - mark));
    }
  }
  if (const std::size_t mark = EndsWith(left, kOpening); closing > 0 && mark > 0) {
    const std::string_view before = left.substr(0, left.size() - mark);
    left = WithoutSpaceBehind(before);
    has_space |= left.size() < before.size();
    right.remove_prefix(closing);
    skip();
  }
  const std::size_t size = left.size();
  out.text.resize(size);
  out.sources.resize(size);
  out.sizes.resize(size);
  out.joins.push_back({out.events.size(), size});
  return right;
}

Writing::Paragraph Writing::Take(TextKind kind) {
  Paragraph out;
  out.kind = kind;
  std::size_t at = 0;
  bool is_cut = false;  // Right before `at`.
  bool is_reference = false;
  bool has_space = false;
  const auto copy = [&](std::size_t end) {
    std::string_view rest = std::string_view(text_).substr(at, end - at);
    if (rest.empty()) return;
    if (is_cut) rest = Join(rest, has_space, out);
    at = end - rest.size();
    if (!rest.empty()) {
      const bool runs_on = is_reference && EndsWith(out.text, kStops) > 0 &&
                           (IsAsciiLetter(rest.front()) || rest.front() < 0);
      const bool may_have_space = !out.text.empty() && out.text.back() != '\t' &&
                                  EndsWith(out.text, kOpening) == 0 &&
                                  BeginsWith(rest, kWithoutSpaceBefore) == 0;
      if (is_cut && may_have_space && (has_space || runs_on)) {
        out.text += ' ';
        out.sources.push_back(kNone);
        out.sizes.push_back(0);
      }
      is_cut = is_reference = has_space = false;
    }
    out.text += rest;
    out.sources.insert(out.sources.end(), sources_.begin() + static_cast<std::ptrdiff_t>(at),
                       sources_.begin() + static_cast<std::ptrdiff_t>(end));
    out.sizes.insert(out.sizes.end(), sizes_.begin() + static_cast<std::ptrdiff_t>(at),
                     sizes_.begin() + static_cast<std::ptrdiff_t>(end));
    at = end;
  };
  for (Event& event : events_) {
    copy(event.at);
    if (event.is_reference) {
      event.at = out.text.size();
      out.events.push_back(std::move(event));
      is_reference = true;
    }
    is_cut = true;
  }
  copy(text_.size());
  const std::size_t size = out.text.find_last_not_of(" \t") + 1;
  out.text.resize(size);
  out.sources.resize(size);
  out.sizes.resize(size);
  out.joins.push_back({out.events.size(), size});
  // A reference stands no farther than what was left at any join behind it.
  std::size_t most = size;
  for (std::size_t e = out.events.size(); e-- > 0;) {
    while (!out.joins.empty() && out.joins.back().first > e) {
      most = std::min(most, out.joins.back().second);
      out.joins.pop_back();
    }
    out.events[e].at = std::min(out.events[e].at, most);
  }
  text_.clear();
  sources_.clear();
  sizes_.clear();
  events_.clear();
  is_space_ = is_line_end_ = false;
  return out;
}

void Writing::Append(Paragraph paragraph) {
  std::size_t first = 0;
  while (first < paragraph.text.size() && IsAsciiSpace(paragraph.text[first])) ++first;
  if (first == paragraph.text.size()) {
    for (Event& event : paragraph.events) {
      event.reference.at = written_.text.size();
      written_.references.push_back(std::move(event.reference));
    }
    return;
  }
  if (!written_.text.empty()) written_.text += "\n\n";
  const std::size_t begin = written_.text.size();
  written_.text += std::string_view(paragraph.text).substr(first);
  written_.kinds.push_back(paragraph.kind);
  for (std::size_t i = first; i < paragraph.text.size();) {
    const std::uint32_t source = paragraph.sources[i];
    const std::uint8_t size = paragraph.sizes[i];
    std::size_t end = i + 1;
    while (end < paragraph.text.size() && paragraph.sizes[end] == size &&
           paragraph.sources[end] == (size > 0 || source == kNone ? source : source + (end - i))) {
      ++end;
    }
    if (source != kNone) {
      const std::size_t length = size > 0 ? size : end - i;
      written_.runs.push_back(
          {{begin + i - first, begin + end - first}, {source, source + length}});
    }
    i = end;
  }
  for (Event& event : paragraph.events) {
    event.reference.at = begin + std::max(event.at, first) - first;
    written_.references.push_back(std::move(event.reference));
  }
}

void Writing::EndParagraph(TextKind kind) {
  if (text_.empty() && events_.empty()) {
    is_space_ = is_line_end_ = false;
    return;
  }
  Paragraph paragraph = Take(kind);
  const bool is_text = paragraph.text.find_first_not_of(" \t") != std::string::npos;
  if (is_text) {
    for (Paragraph& heading : headings_) Append(std::move(heading));
    headings_.clear();
  }
  Append(std::move(paragraph));
}

void Writing::EndHeading(int level) {
  while (!keeps_headings_ && !headings_.empty() && headings_.back().level >= level) {
    headings_.pop_back();
  }
  Paragraph paragraph = Take(TextKind::kSubheading);
  if (paragraph.text.empty()) return;
  paragraph.level = level;
  headings_.push_back(std::move(paragraph));
}

Written Writing::Finish() {
  EndParagraph(TextKind::kProse);
  if (keeps_headings_) {
    for (Paragraph& heading : headings_) Append(std::move(heading));
  }
  headings_.clear();
  return std::move(written_);
}

}  // namespace synoptic::corpora::markup
