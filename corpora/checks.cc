// What the library asks of articles and units that others built: one home for it, so that every
// function refuses the same, with the same words.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "synoptic/article.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/character_boundary.hpp"
#include "synoptic/text.hpp"
#include "synoptic/unit.hpp"

namespace synoptic {
namespace {

[[noreturn]] void Fail(const Article& article, const std::string& message) {
  const std::string id = ReplaceInvalidUtf8(article.id);
  throw Error(ErrorCode::kInvalidArgument, (id.empty() ? "article" : id) + ": " + message);
}

void CheckText(const Article& article, std::string_view text, const char* what) {
  const std::optional<std::size_t> invalid = FindInvalidUtf8(text);
  if (!invalid) return;
  Fail(article, std::string("expected ") + what + " in UTF-8, found something else at byte " +
                    std::to_string(*invalid));
}

// A span of whole characters of `text`, not empty, from `least` on.
void CheckSpan(const Article& article, Span span, std::size_t least, const std::string& what) {
  const std::string_view text = article.text;
  const bool is_inside = span.begin >= least && span.begin < span.end && span.end <= text.size();
  if (is_inside && IsCharacterBoundary(text, span.begin) && IsCharacterBoundary(text, span.end)) {
    return;
  }
  Fail(article, "expected " + what + " to be whole characters of the text from byte " +
                    std::to_string(least) + " on, which ends at " + std::to_string(text.size()) +
                    ", found bytes " + std::to_string(span.begin) + " to " +
                    std::to_string(span.end));
}

bool IsBlank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

// Whether the span lies in one of these, which are in order.
bool IsInOne(Span span, const std::vector<Span>& bounds) {
  const auto next = std::ranges::upper_bound(bounds, span.begin, {}, &Span::begin);
  return next != bounds.begin() && span.end <= (next - 1)->end;
}

// All but whether there is anything to read.
void CheckParts(const Article& article) {
  CheckText(article, article.id, "the id");
  CheckText(article, article.lang, "the language");
  CheckText(article, article.title, "the title");
  CheckText(article, article.date, "the date");
  CheckText(article, article.text, "the text");
  CheckText(article, article.source, "the source");
  CheckText(article, article.place, "the place");
  CheckText(article, article.byline, "the byline");
  std::size_t end = 0;
  for (std::size_t p = 0; p < article.paragraphs.size(); ++p) {
    CheckSpan(article, article.paragraphs[p], end, "paragraph " + std::to_string(p));
    end = article.paragraphs[p].end;
  }
  const bool has_kinds = !article.kinds.empty() && !article.paragraphs.empty();
  if (has_kinds && article.kinds.size() != article.paragraphs.size()) {
    Fail(article, "expected a kind for each of the " + std::to_string(article.paragraphs.size()) +
                      " paragraphs or none, found " + std::to_string(article.kinds.size()));
  }
  end = 0;
  for (std::size_t s = 0; s < article.sentences.size(); ++s) {
    CheckSpan(article, article.sentences[s], end, "sentence " + std::to_string(s));
    if (!IsInOne(article.sentences[s], article.paragraphs)) {
      Fail(article, "expected sentence " + std::to_string(s) + " inside of a paragraph");
    }
    end = article.sentences[s].end;
  }
  if (!std::ranges::is_sorted(article.breaks) ||
      (!article.breaks.empty() && article.breaks.back() > article.text.size())) {
    Fail(article, "expected breaks in ascending order inside of the text");
  }
}

// `previous` is the unit before, or is empty if there is none.
void CheckPlace(const Article& article, const Unit& unit, const Unit& previous,
                const std::string& name) {
  if (article.paragraphs.empty()) return;  // Units are all that is known.
  if (unit.paragraph >= article.paragraphs.size() || unit.paragraph < previous.paragraph) {
    Fail(article, "expected " + name + " in one of the " +
                      std::to_string(article.paragraphs.size()) +
                      " paragraphs, from that of the unit before on, found paragraph " +
                      std::to_string(unit.paragraph));
  }
  const Span paragraph = article.paragraphs[unit.paragraph];
  if (unit.span.begin < paragraph.begin || unit.span.end > paragraph.end) {
    Fail(article, "expected " + name + " inside of paragraph " + std::to_string(unit.paragraph));
  }
  const std::size_t next = previous.span.empty() ? 0 : previous.sentence + 1;
  if (unit.sentence > next || unit.sentence < previous.sentence) {
    Fail(article, "expected " + name + " to be of the sentence of the unit before, or the next, " +
                      std::to_string(next) + ", found sentence " + std::to_string(unit.sentence));
  }
}

}  // namespace

void CheckArticle(const Article& article) {
  CheckParts(article);
  if (article.paragraphs.empty() && article.breaks.empty() && !IsBlank(article.text)) {
    Fail(article, "expected the paragraphs of the text, found none (ParseArticle finds them)");
  }
}

void CheckSpans(const Article& article, std::span<const Unit> units) {
  CheckParts(article);
  std::size_t end = 0;
  for (std::size_t u = 0; u < units.size(); ++u) {
    const std::string name = "unit " + std::to_string(u);
    CheckSpan(article, units[u].span, end, name);
    end = units[u].span.end;
    for (const Mention& mention : units[u].mentions) {
      CheckSpan(article, mention.span, units[u].span.begin, "a mention of " + name);
      if (mention.span.end > end) Fail(article, "expected a mention of " + name + " inside of it");
      CheckText(article, mention.value.text(), "the value of a mention");
    }
  }
}

void CheckUnits(const Article& article, std::span<const Unit> units) {
  CheckSpans(article, units);
  Unit previous;
  for (std::size_t u = 0; u < units.size(); ++u) {
    CheckPlace(article, units[u], previous, "unit " + std::to_string(u));
    previous = units[u];
  }
}

}  // namespace synoptic
