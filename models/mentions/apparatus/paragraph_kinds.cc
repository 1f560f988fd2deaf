// The kinds of paragraphs: what makes no claim by what it says (ReadApparatus), the rest by its
// shape and its neighbours.

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "models/mentions/apparatus/credits.hpp"
#include "models/mentions/apparatus/form.hpp"
#include "models/mentions/apparatus/name_runs.hpp"
#include "models/mentions/apparatus/parts.hpp"
#include "models/mentions/apparatus/prompts.hpp"
#include "models/mentions/apparatus/shapes.hpp"
#include "models/mentions/mentions.hpp"
#include "synoptic/internal/text_kinds.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::size_t kMostFields = 6;

void Take(std::string& said, std::string& known) {
  if (known.empty()) known = std::move(said);
}

void TakeFacts(ApparatusPart part, Article& article) {
  Take(part.date, article.date);
  Take(part.place, article.place);
  Take(part.source, article.source);
  Take(part.byline, article.byline);
}

class KindReader {
 public:
  explicit KindReader(Article& article) : article_(article), input_(article.text, article.lang) {}

  Span Read() {
    const std::vector<Span>& paragraphs = article_.paragraphs;
    article_.kinds.assign(paragraphs.size(), TextKind::kProse);
    Span headline;
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
      if (auto part = ReadWhole(p)) {
        article_.kinds[p] = part->kind;
        if (claims_ <= kHeader) TakeFacts(*std::move(part), article_);
        continue;
      }
      const Span rest = ReadBeginning(p);
      if (rest.empty()) continue;
      if (claims_++ == 0) headline = rest;
    }
    ReadNamesBesideDates();
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
      if (article_.kinds[p] == TextKind::kProse) article_.kinds[p] = ShapeOf(p);
    }
    return headline;
  }

 private:
  // What stands before so many claims is about the article.
  static constexpr std::size_t kHeader = 2;
  // So many last paragraphs may say who wrote it.
  static constexpr std::size_t kFooter = 5;

  // "Jane Doe, Rome" below the headline says who wrote the article if its date stands beside it.
  void ReadNamesBesideDates() {
    constexpr std::size_t kReach = 6;
    constexpr std::size_t kMostNames = 5;
    const std::vector<Span>& paragraphs = article_.paragraphs;
    for (std::size_t p = 1; p + 1 < std::min(paragraphs.size(), kReach); ++p) {
      const auto is_date = [&](std::size_t other) {
        return article_.kinds[other] == TextKind::kTimestamp ||
               article_.kinds[other] == TextKind::kByline;
      };
      const std::string_view line = Slice(article_.text, paragraphs[p]);
      if (article_.kinds[p] != TextKind::kProse || !IsLine(p) || !IsShortLine(line)) continue;
      if (!is_date(p - 1) && !is_date(p + 1)) continue;
      const Span names = WithoutRole(paragraphs[p]);
      const NameRun run = ReadNameRun(article_.text, names, input_.cues);
      if (!run.is_one || run.unspaced > 0 || run.names < 2 || run.names > kMostNames) continue;
      if (run.names - run.places < 2) continue;
      article_.kinds[p] = TextKind::kByline;
      if (article_.byline.empty()) article_.byline = line;
    }
  }

  // "Jane Doe, health editor": the name.
  Span WithoutRole(Span line) const {
    constexpr std::ptrdiff_t kMostSpaces = 3;
    const std::string_view text = Slice(article_.text, line);
    const std::size_t comma = text.find(", ");
    if (comma == text.npos) return line;
    const std::string_view role = text.substr(comma + 2);
    const bool is_short = std::ranges::count(role, ' ') <= kMostSpaces &&
                          role.find_first_of("0123456789,") == role.npos;
    return is_short ? Span{line.begin, line.begin + comma} : line;
  }

  bool IsLine(std::size_t p) const {
    if (article_.sentences.empty()) return true;
    const Span paragraph = article_.paragraphs[p];
    const auto sentence = std::ranges::lower_bound(article_.sentences, paragraph.begin, {},
                                                   [](Span span) { return span.begin; });
    return sentence != article_.sentences.end() && *sentence == paragraph;
  }

  std::optional<ApparatusPart> ReadWhole(std::size_t p) const {
    if (!IsLine(p)) return std::nullopt;
    const std::size_t count = article_.paragraphs.size();
    if (claims_ <= kHeader) {
      auto field = ReadExportField(input_, article_.paragraphs[p]);
      if (field && field->span == article_.paragraphs[p]) return field;
    }
    auto part = ReadApparatus(input_, article_.paragraphs[p], true);
    if (!part) return part;
    const bool may_be_headline = p == 0 && count > 1;
    if (part->kind == TextKind::kByline) {
      const Span line = article_.paragraphs[p];
      const bool is_labelled =
          input_.cues.Find(Cue::kBylineLabel, article_.text, line.begin, line.end).has_value();
      const bool is_at_an_end = claims_ <= kHeader || p + kFooter >= count || is_labelled;
      if (!is_at_an_end) return std::nullopt;
    }
    if (may_be_headline && part->kind == TextKind::kReference) return std::nullopt;
    if (may_be_headline && part->kind == TextKind::kLabel &&
        (IsPrompt(input_, part->span) || IsContact(input_, part->span))) {
      return std::nullopt;
    }
    const bool is_of_time = part->kind == TextKind::kTimestamp || part->kind == TextKind::kDateline;
    const bool says_little = is_of_time && part->date.empty() && part->source.empty();
    if (may_be_headline && says_little && !IsTimeOfDay(p)) return std::nullopt;
    return part;
  }

  // "18:05" is no headline, "1984" may be one.
  bool IsTimeOfDay(std::size_t p) const {
    const std::string_view text = Slice(article_.text, article_.paragraphs[p]);
    const std::vector<Mention> figures = FindFigures(text, article_.lang, {});
    return !figures.empty() && std::ranges::all_of(figures, [](const Mention& figure) {
      return figure.value.dates() != nullptr && figure.value.dates()->first.hour >= 0;
    });
  }

  // What is left of a paragraph without the fields of an export; empty if nothing is.
  Span ReadBeginning(std::size_t p) {
    Span rest = article_.paragraphs[p];
    if (claims_ == 0) {
      for (std::size_t field = 0; field < kMostFields && !rest.empty(); ++field) {
        auto part = ReadExportField(input_, rest);
        if (!part) break;
        rest.begin = SkipSpaces(article_.text, part->span.end, rest.end);
        if (rest.empty() && part->span.begin == article_.paragraphs[p].begin) {
          article_.kinds[p] = part->kind;
        }
        TakeFacts(*std::move(part), article_);
      }
    }
    if (claims_ <= kHeader && article_.sentences.empty()) {
      if (auto part = ReadDateline(input_, rest, claims_ <= 1)) {
        TakeFacts(*std::move(part), article_);
      }
    }
    return rest;
  }

  // What ends in the credit of a picture: announced as such, or behind what is no sentence, as a
  // report also ends in "(dpa)".
  bool IsCaption(Span paragraph) const {
    constexpr std::size_t kLongest = 400;
    if (paragraph.size() > kLongest) return false;
    const auto credit = ReadCreditBehind(input_, paragraph, true);
    if (!credit) return false;
    const Span inner = WithoutBrackets(article_.text, credit->span);
    const bool is_announced =
        input_.cues.Find(Cue::kCredit, article_.text, inner.begin, inner.end).has_value() ||
        Slice(article_.text, inner).starts_with("©");
    const Span before = TrimSpaces(article_.text, {paragraph.begin, credit->span.begin});
    return is_announced || !EndsAsSentence(article_.text, before);
  }

  TextKind ShapeOf(std::size_t p) const {
    if (!IsLine(p)) return TextKind::kProse;
    const std::vector<Span>& paragraphs = article_.paragraphs;
    const std::string_view text = Slice(article_.text, paragraphs[p]);
    if (IsPost(text)) return TextKind::kPost;
    if (IsTableRow(text)) return TextKind::kTableRow;
    const auto is_item = [&](std::size_t other) {
      return other < paragraphs.size() && StartsListItem(Slice(article_.text, paragraphs[other]));
    };
    if (is_item(p) && (is_item(p + 1) || (p > 0 && is_item(p - 1)))) return TextKind::kListItem;
    if (IsCaption(paragraphs[p])) return TextKind::kCaption;
    const bool stands_above = p > 0 && p + 1 < paragraphs.size() && IsShortLine(text) &&
                              article_.kinds[p + 1] == TextKind::kProse &&
                              !IsShortLine(Slice(article_.text, paragraphs[p + 1]));
    return stands_above ? TextKind::kSubheading : TextKind::kProse;
  }

  Article& article_;
  ApparatusInput input_;
  std::size_t claims_ = 0;
};

}  // namespace

Span ReadKinds(Article& article) { return KindReader(article).Read(); }

}  // namespace synoptic::mentions
