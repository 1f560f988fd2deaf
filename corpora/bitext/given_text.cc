#include "corpora/bitext/given_text.hpp"

#include <set>
#include <utility>

#include "corpora/build_article.hpp"
#include "corpora/lines.hpp"
#include "synoptic/text.hpp"

namespace synoptic::corpora::bitext {
namespace {

std::string OnOneLine(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool is_space = static_cast<unsigned char>(c) <= 0x20 || c == '\x7F';
    if (!is_space) line += c;
    if (is_space && !line.empty() && line.back() != ' ') line += ' ';
  }
  return std::string(Slice(line, Trim(line, {0, line.size()})));
}

}  // namespace

std::optional<std::size_t> GivenText::Add(std::string_view sentence, Paragraph paragraph) {
  const std::string line = OnOneLine(sentence);
  if (line.empty()) return std::nullopt;
  std::string& text = article_.text;
  const bool is_at_begin = text.empty() || text.ends_with('\n');
  const bool begins = paragraph == Paragraph::kBegins || is_at_begin;
  if (!is_at_begin) text += begins ? "\n\n" : "\n";
  const Span span{text.size(), text.size() + line.size()};
  text += line;
  article_.sentences.push_back(span);
  if (begins) article_.paragraphs.push_back(span);
  article_.paragraphs.back().end = span.end;
  return article_.sentences.size() - 1;
}

void GivenText::Append(GivenText other) {
  Article& added = other.article_;
  if (added.text.empty()) return;
  std::string& text = article_.text;
  if (!text.empty()) text += text.ends_with('\n') ? "" : "\n\n";
  const std::size_t begin = text.size();
  text += added.text;
  const auto append = [&](const std::vector<Span>& spans, std::vector<Span>& out) {
    for (const Span span : spans) out.push_back({begin + span.begin, begin + span.end});
  };
  append(added.sentences, article_.sentences);
  append(added.paragraphs, article_.paragraphs);
}

void GivenText::Break() {
  article_.text += '\n';
  article_.breaks.push_back(article_.text.size());
}

Article GivenText::Finish(const ReadOptions& options) && {
  article_.id = std::move(id);
  ReadOptions told = options;
  if (const std::string tag = FoldTag(lang); !tag.empty() && IsKnownLanguage(tag)) told.lang = tag;
  article_.lang = LanguageOf(article_.text, told);
  return std::move(article_);
}

void AddBead(Bead bead, std::vector<Bead>& beads) {
  if (!bead.a.empty() || !bead.b.empty()) beads.push_back(std::move(bead));
}

void NameTexts(const std::string& base, std::vector<GivenText>& texts) {
  std::set<std::string> tags;
  for (const GivenText& text : texts) tags.insert(FoldTag(text.lang));
  const bool tell_apart = tags.size() == texts.size() && !tags.contains("");
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!texts[i].id.empty()) continue;
    texts[i].id = base + '#' + (tell_apart ? texts[i].lang : std::to_string(i + 1));
  }
}

std::string FoldTag(std::string_view tag) {
  std::string folded;
  for (const char c : Slice(tag, Trim(tag, {0, tag.size()}))) {
    folded += c == '_' ? '-' : AsciiLower(c);
  }
  return folded;
}

}  // namespace synoptic::corpora::bitext
