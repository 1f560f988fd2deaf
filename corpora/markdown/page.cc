// The lines of a text: what stands at their begin says what paragraph they are of.

#include "corpora/markdown/page.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "corpora/day.hpp"
#include "corpora/lines.hpp"
#include "corpora/markdown/marks.hpp"
#include "corpora/markdown/spans.hpp"
#include "corpora/plain_text.hpp"
#include "corpora/sentence_end.hpp"
#include "synoptic/error.hpp"

namespace synoptic::corpora::markdown {
namespace {

/// Wider lines are paragraphs: nobody wraps to more (paragraphs.cc).
constexpr std::size_t kMaxWrapWidth = 120;

std::string_view Trimmed(std::string_view text) {
  return Slice(text, Trim(text, {0, text.size()}));
}

class Writer {
 public:
  explicit Writer(std::string_view text) : text_(text) { lines_ = SplitLines(text); }

  markup::Written Write() {
    const std::size_t begin = FrontMatterSize(text_);
    if (begin > 0) ReadData(text_.substr(0, begin));
    std::erase_if(lines_, [&](Span line) { return line.begin < begin; });
    FindDefinitions();
    for (line_ = 0; line_ < lines_.size(); ++line_) ReadLine();
    EndParagraph();
    markup::Written written = out_.Finish();
    Resolve(written);
    const bool is_title = told_.title.empty() && begins_with_heading_ && !written.kinds.empty() &&
                          written.kinds.front() == TextKind::kSubheading;
    if (is_title) told_.title = written.text.substr(0, written.text.find("\n\n"));
    return written;
  }

  const markup::Told& told() const { return told_; }

 private:
  // "title: A storm", 'title = "A storm"'.
  void ReadData(std::string_view data) {
    const char mark = data.starts_with("---") ? ':' : '=';
    for (const Span line : SplitLines(data)) {
      const std::string_view text = Slice(data, line);
      const std::size_t at = text.find(mark);
      if (at == std::string_view::npos) continue;
      std::string name;
      for (const char c : Trimmed(text.substr(0, at))) name += AsciiLower(c);
      std::string_view value = Trimmed(text.substr(at + 1));
      const bool is_quoted = value.size() >= 2 && value.front() == value.back() &&
                             (value.front() == '"' || value.front() == '\'');
      if (is_quoted) value = value.substr(1, value.size() - 2);
      if (name == "title" && value.find_first_of("|>") != 0) told_.title = value;
      if (name == "date" || (name == "published" && told_.date.empty())) told_.date = DayOf(value);
      if (name == "lang" || name == "language") told_.lang = value;
    }
  }

  // Of links, which are passed over, and of notes.
  void FindDefinitions() {
    std::size_t longest = 0;
    for (const Span line : lines_) {
      const std::string_view text = SkipSpace(Slice(text_, line));
      const std::size_t size = DefinitionSize(text);
      if (size == 0) {
        longest = std::max(longest, line.size());
        continue;
      }
      std::string name;
      const bool is_note = text.starts_with("[^");
      for (const char c : text.substr(is_note ? 2 : 1, text.find("]:") - (is_note ? 2 : 1))) {
        name += is_note ? c : AsciiLower(c);
      }
      if (is_note) {
        notes_.try_emplace(name, Span{line.end - text.size() + size, line.end});
      } else {
        definitions_.insert(name);
      }
    }
    is_wrapped_ = longest <= kMaxWrapWidth;
  }

  Span WithoutSpace(Span line) const {
    const std::string_view text = Slice(text_, line);
    const std::size_t first = std::min(text.find_first_not_of(" \t"), text.size());
    return {line.begin + first, line.end};
  }

  void ReadLine() {
    Span line = WithoutSpace(lines_[line_]);
    if (SkipComment(line)) return;
    bool is_quotation = false;
    while (line.begin < line.end && text_[line.begin] == '>') {
      line = WithoutSpace({line.begin + 1, line.end});
      is_quotation = true;
    }
    const std::string_view text = Slice(text_, line);
    if (is_quotation != is_quotation_ && !(is_quotation_ && !block_.empty() && !text.empty())) {
      EndParagraph();
      is_quotation_ = is_quotation;
    }
    const std::string_view next =
        line_ + 1 < lines_.size() ? SkipSpace(Slice(text_, lines_[line_ + 1])) : std::string_view();
    if (text.empty()) return EndParagraph();
    if (const std::size_t size = FenceSize(text); size > 0) return SkipFence(text.front(), size);
    if (const std::size_t level = HeadingLevel(text); level > 0) return Heading(line, level);
    if (const std::size_t level = UnderlineLevel(text);
        level > 0 && !block_.empty() && kind_ == TextKind::kProse) {
      return EndHeading(static_cast<int>(level));
    }
    if (IsRule(text)) return EndParagraph();
    if (DefinitionSize(text) > 0 || IsAttributes(text)) return EndParagraph();
    if (IsTableRule(next) && text.find('|') != std::string_view::npos) is_table_ = true;
    if (is_table_ && text.find('|') != std::string_view::npos) {
      if (!IsTableRule(text)) Row(line);
      return;
    }
    is_table_ = false;
    const std::size_t mark = ItemMarkSize(text);
    const bool is_number = mark > 0 && IsAsciiDigit(text.front());
    // A year at the begin of a line is no item.
    if (mark > 0 &&
        !(is_number && !block_.empty() && kind_ == TextKind::kProse && !text.starts_with("1."))) {
      EndParagraph();
      kind_ = TextKind::kListItem;
      block_.push_back({line.begin + mark, line.end});
      return;
    }
    const bool is_indented = line.begin - lines_[line_].begin > 0;
    const bool is_item = kind_ == TextKind::kListItem && is_indented;
    if (!is_wrapped_ && !is_item && EndsWithStop()) EndParagraph();
    block_.push_back(line);
  }

  // Lines that are too wide to be wrapped, and end sentences, are paragraphs: many exports write
  // no blank line between them.
  bool EndsWithStop() const { return !block_.empty() && EndsSentence(Slice(text_, block_.back())); }

  // "{: .class}" of kramdown.
  static bool IsAttributes(std::string_view text) {
    return text.starts_with("{:") && text.find('}') != std::string_view::npos;
  }

  // A comment that begins with its line, and ends with one.
  bool SkipComment(Span line) {
    if (!Slice(text_, line).starts_with("<!--") || !has_comment_end_) return false;
    const std::size_t end = text_.find("-->", line.begin);
    has_comment_end_ = end != std::string_view::npos;
    if (!has_comment_end_ || end < line.end) return false;
    EndParagraph();
    while (line_ + 1 < lines_.size() && lines_[line_ + 1].begin <= end) ++line_;
    return true;
  }

  // A fence that nothing closes is no fence, nor is any other of its kind below it.
  void SkipFence(char mark, std::size_t size) {
    EndParagraph();
    if (size >= open_fence_) return;
    for (std::size_t l = line_ + 1; l < lines_.size(); ++l) {
      const std::string_view text = SkipSpace(Slice(text_, lines_[l]));
      const bool is_end = text.starts_with(mark) && FenceSize(text) >= size &&
                          text.find_first_not_of(std::string(1, mark) + " \t\r") == text.npos;
      if (is_end) {
        line_ = l;
        return;
      }
    }
    open_fence_ = std::min(open_fence_, size);
  }

  void Heading(Span line, std::size_t level) {
    EndParagraph();
    std::string_view text = Slice(text_, line);
    std::size_t end = text.find_last_not_of(" \t\r") + 1;
    // "## Heading {#name}", "## Heading ##".
    const std::size_t name = text.rfind("{#");
    if (name != std::string_view::npos && text[end - 1] == '}') {
      end = text.find_last_not_of(" \t", name - 1) + 1;
    }
    const std::size_t marks = text.substr(0, end).find_last_not_of('#') + 1;
    if (marks < end && marks > 0 && IsAsciiSpace(text[marks - 1])) end = marks;
    const std::size_t begin = std::min(text.find_first_not_of("# \t"), end);
    block_.push_back({line.begin + begin, line.begin + end});
    EndHeading(static_cast<int>(level));
  }

  void EndHeading(int level) {
    WriteSpans(text_, block_, definitions_, out_);
    block_.clear();
    begins_with_heading_ = begins_with_heading_ || !has_text_;
    out_.EndHeading(level);
    has_text_ = true;
  }

  void EndParagraph() {
    if (!block_.empty()) {
      WriteSpans(text_, block_, definitions_, out_);
      block_.clear();
      has_text_ = has_text_ || !out_.IsEmpty();
      out_.EndParagraph(kind_);
    }
    kind_ = TextKind::kProse;
    is_table_ = false;
  }

  // Cells stand between bars that no backslash hides.
  void Row(Span line) {
    if (!block_.empty()) {
      EndParagraph();
      is_table_ = true;
    }
    std::string_view text = Slice(text_, line);
    text = text.substr(0, text.find_last_not_of(" \t\r") + 1);
    std::size_t begin = text.starts_with('|') ? 1 : 0;
    bool is_first = true;
    while (begin < text.size()) {
      std::size_t end = begin;
      while (end < text.size() && text[end] != '|') end += text[end] == '\\' ? 2 : 1;
      end = std::min(end, text.size());
      if (!is_first) out_.Tab();
      is_first = false;
      WriteSpans(text_, {{line.begin + begin, line.begin + end}}, definitions_, out_);
      begin = end + 1;
    }
    out_.EndParagraph(TextKind::kTableRow);
    has_text_ = true;
  }

  void Resolve(markup::Written& written) const {
    std::map<std::string, std::string, std::less<>> texts;
    for (markup::Reference& reference : written.references) {
      if (!reference.text.starts_with(kNamedNote)) continue;
      const std::string name = reference.text.substr(1);
      reference.text.clear();
      const auto note = notes_.find(name);
      if (note == notes_.end()) continue;
      auto [text, is_new] = texts.try_emplace(name);
      if (is_new) {
        markup::Writing out;
        WriteSpans(text_, {note->second}, definitions_, out);
        text->second = markup::BeginOf(out.Finish().text, markup::kMaxReferenceBytes);
      }
      reference.text = text->second;
      const std::size_t address = reference.text.find("http");
      if (address == std::string::npos) continue;
      const std::size_t end = reference.text.find_first_of(" )>", address);
      const std::string url = reference.text.substr(address, end - address);
      if (url.find("://") != std::string::npos) reference.url = url;
    }
  }

  std::string_view text_;
  std::vector<Span> lines_;
  std::size_t line_ = 0;
  markup::Writing out_{true};
  std::vector<Span> block_;  ///< The lines of the open paragraph.
  TextKind kind_ = TextKind::kProse;
  bool is_quotation_ = false;
  bool is_table_ = false;
  bool is_wrapped_ = true;
  bool has_text_ = false;
  bool begins_with_heading_ = false;
  bool has_comment_end_ = true;
  std::size_t open_fence_ = static_cast<std::size_t>(-1);
  std::set<std::string, std::less<>> definitions_;
  std::map<std::string, Span, std::less<>> notes_;
  markup::Told told_;
};

}  // namespace

markup::Marked ReadPage(std::string_view text, const ReadOptions& options,
                        const std::string& name) {
  if (text.size() > kMaxPageBytes) {
    throw Error(ErrorCode::kTooLarge, name + ": more than 8 MiB of Markdown; expected one article");
  }
  CheckUtf8(text, name);
  Writer writer(text);
  markup::Written written = writer.Write();
  return markup::Build(std::move(written), writer.told(), options, name);
}

}  // namespace synoptic::corpora::markdown
