#include "corpora/markup/build.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

#include "corpora/build_article.hpp"
#include "synoptic/text.hpp"

namespace synoptic::corpora::markup {
namespace {

void SetTitle(const std::string& title, Written& written) {
  if (title.empty()) return;
  const std::string_view text = written.text;
  const bool repeats_it =
      text.starts_with(title) &&
      (text.size() == title.size() || text.substr(title.size()).starts_with("\n\n"));
  if (repeats_it) {
    written.kinds.front() = TextKind::kHeadline;
    return;
  }
  const std::string line = text.empty() ? title : title + "\n\n";
  for (Run& run : written.runs)
    run.text = {run.text.begin + line.size(), run.text.end + line.size()};
  for (Reference& reference : written.references) reference.at += line.size();
  written.text.insert(0, line);
  written.kinds.insert(written.kinds.begin(), TextKind::kHeadline);
}

void SetKinds(const std::vector<TextKind>& told, bool has_title, Article& article) {
  if (article.paragraphs.size() != told.size()) return;
  article.kinds.resize(told.size(), TextKind::kProse);
  for (std::size_t p = 0; p < told.size(); ++p) {
    TextKind& kind = article.kinds[p];
    // The cells of a row may look like a name or a time of day.
    const bool says_more =
        !MakesClaim(kind) && told[p] != TextKind::kHeadline && told[p] != TextKind::kTableRow;
    if (told[p] != TextKind::kProse && !says_more) kind = told[p];
    if (kind == TextKind::kHeadline && (p > 0 || (has_title && told[p] != kind))) {
      kind = TextKind::kSubheading;
    }
  }
}

std::string KnownLanguage(std::string_view lang) {
  std::string subtag(lang.substr(0, lang.find_first_of("-_ ,;")));
  for (char& c : subtag) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  const bool is_tag = subtag.size() == 2 || subtag.size() == 3;
  return is_tag && IsKnownLanguage(subtag) ? subtag : std::string();
}

}  // namespace

Marked Build(Written written, const Told& told, const ReadOptions& options,
             const std::string& name) {
  SetTitle(told.title, written);
  ReadOptions plain = options;
  plain.lines = ReadOptions::Lines::kParagraph;
  if (plain.lang.empty()) plain.lang = KnownLanguage(told.lang);
  Marked marked;
  marked.article = BuildArticle(std::move(written.text), plain, name);
  SetKinds(written.kinds, !told.title.empty(), marked.article);
  if (!told.title.empty()) marked.article.title = told.title;
  if (!told.date.empty()) marked.article.date = told.date;
  marked.runs = std::move(written.runs);
  marked.references = std::move(written.references);
  return marked;
}

}  // namespace synoptic::corpora::markup
