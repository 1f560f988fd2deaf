#include "align/views/html_model.hpp"

#include "align/views/short_forms.hpp"
#include "synoptic/text.hpp"

namespace synoptic::views {
namespace {

const Claim kUnclaimed;  // Of a unit that makes no claim.

}  // namespace

HtmlModel::HtmlModel(const Synopsis& synopsis)
    : synopsis_(synopsis),
      order_(ReadingOrder(synopsis)),
      tally_(CountClaims(synopsis)),
      links_(LinksOfClaims(synopsis)) {
  for (const auto& entry : synopsis.articles) {
    numbers_.push_back(UnitNumbers(entry.units));
    claim_of_.emplace_back(entry.units.size(), &kUnclaimed);
    highlights_.emplace_back(entry.units.size());
  }
  for (const std::size_t i : order_) {
    for (const ClaimMember& member : synopsis.claims[i].members) LookUp(synopsis.claims[i], member);
  }
}

void HtmlModel::LookUp(const Claim& claim, const ClaimMember& member) {
  for (const std::size_t unit : member.units) {
    const Claim*& first = claim_of_[member.article][unit];
    if (first == &kUnclaimed) first = &claim;
    const Span whole = units(member.article)[unit].span;
    const auto add = [&](Span span, std::string_view name) {
      if (span.begin >= whole.end || whole.begin >= span.end) return;
      highlights_[member.article][unit].push_back({span, name});
    };
    for (const Span extra : member.extra) add(extra, "more");
    for (const Difference& difference : claim.differences) {
      for (const Difference::Member& other : difference.members) {
        if (other.article == member.article) add(other.span, "disagrees");
      }
    }
  }
}

std::string HtmlModel::Title(std::size_t index) const {
  return Escape(article(index).title.empty() ? article(index).id : article(index).title);
}

std::string HtmlModel::Heading(std::size_t index) const {
  std::string heading = "<span class=\"letter\">" + ArticleLetter(index) +
                        "</span><span class=\"language\">" + Language(index) + "</span> · " +
                        Counted(tally_.articles[index].sentences, "sentence");
  if (!article(index).date.empty()) heading += " · " + Escape(article(index).date);
  return heading + " · <bdi>" + Escape(article(index).id) + "</bdi>";
}

std::string HtmlModel::Language(std::size_t index) const {
  return Escape(LanguageName(article(index).lang));
}

std::string HtmlModel::Fragment(std::size_t index, std::size_t unit) const {
  return ArticleLetter(index) + numbers_[index][unit];
}

std::string HtmlModel::Sentence(std::size_t index, std::size_t unit) const {
  return EscapeWithHighlights(article(index).text, units(index)[unit].span,
                              highlights_[index][unit]);
}

std::string HtmlModel::Sentence(const ClaimMember& member, std::size_t unit) const {
  const Span whole = units(member.article)[unit].span;
  std::vector<Highlight> highlights = highlights_[member.article][unit];
  std::size_t begin = whole.begin;
  const auto add_rest = [&](std::size_t end) {
    if (begin < end) highlights.push_back({{begin, end}, "rest"});
  };
  for (const Span part : member.spans) {
    if (part.begin < whole.begin || part.end > whole.end) continue;
    add_rest(part.begin);
    begin = part.end;
  }
  if (!member.spans.empty()) add_rest(whole.end);
  return EscapeWithHighlights(article(member.article).text, whole, highlights);
}

std::string HtmlModel::Members(const Claim& claim) const {
  std::string list;
  for (const ClaimMember& member : claim.members) {
    list += (list.empty() ? "" : ", ") + ArticleLetter(member.article);
    char separator = ' ';
    for (const std::size_t unit : member.units) {
      if (separator == ',') list += ',';
      list += ' ' + numbers_[member.article][unit];
      separator = ',';
    }
  }
  return list;
}

std::string Counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + ' ' + std::string(noun) + (count == 1 ? "" : "s");
}

std::string Mark(Label label) {
  return "<span class=\"mark " + std::string(LabelName(label)) + "\" aria-hidden=\"true\">" +
         std::string(LabelMark(label)) + "</span>";
}

std::string LabelText(const Claim& claim) {
  if (claim.label != Label::kOnly) return std::string(LabelName(claim.label));
  return "only in " + ArticleLetter(claim.members.front().article);
}

std::string Kind(const Claim& claim) {
  if (claim.label != Label::kOnly) return std::string(LabelName(claim.label));
  return OnlyKind(claim.members.front().article);
}

std::string OnlyKind(std::size_t article) { return "only-" + ArticleLetter(article); }

}  // namespace synoptic::views
