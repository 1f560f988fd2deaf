#include "synoptic/parallel.hpp"

#include <algorithm>
#include <ostream>
#include <string_view>
#include <utility>

#include "align/views/terminal_text.hpp"
#include "synoptic/error.hpp"

namespace synoptic {
namespace {

/// Appends with single spaces in the place of all white space, and none at the ends.
void AppendSpaced(std::string_view text, std::string& out) {
  bool pending = !out.empty();
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!is_space) {
      if (pending && !out.empty()) out += ' ';
      out += c;
    }
    pending = is_space;
  }
}

/// Units that follow one another stand as they do in the article, also without a space between.
std::string TextOf(const ClaimMember& member, const Synopsis::Entry& entry) {
  std::string text;
  if (!member.spans.empty()) {
    for (const Span span : member.spans) AppendSpaced(Slice(entry.article.text, span), text);
    return text;
  }
  for (std::size_t i = 0; i < member.units.size();) {
    std::size_t end = i + 1;
    while (end < member.units.size() && member.units[end] == member.units[end - 1] + 1) ++end;
    const Span run = {entry.units[member.units[i]].span.begin,
                      entry.units[member.units[end - 1]].span.end};
    AppendSpaced(Slice(entry.article.text, run), text);
    i = end;
  }
  return text;
}

bool IsTaken(const Claim& claim, const Synopsis& synopsis, const Selection& selection) {
  if (claim.members.size() < 2 || !IsSelected(claim, selection)) return false;
  return !selection.labels.empty() || claim.label == Label::kShared ||
         synopsis.order == Order::kMonotone;
}

}  // namespace

std::vector<ParallelText> ParallelTexts(const Synopsis& synopsis, const Selection& selection) {
  CheckSynopsis(synopsis);
  std::vector<ParallelText> texts;
  for (std::size_t c = 0; c < synopsis.claims.size(); ++c) {
    const Claim& claim = synopsis.claims[c];
    if (!IsTaken(claim, synopsis, selection)) continue;
    ParallelText& text = texts.emplace_back();
    text.claim = c;
    text.label = claim.label;
    text.probability = claim.probability;
    text.label_probability = claim.label_probability;
    for (const ClaimMember& member : claim.members) {
      text.sides.push_back(
          {member.article, member.units, TextOf(member, synopsis.articles[member.article])});
    }
  }
  return texts;
}

void WriteMoses(const Synopsis& synopsis, std::ostream& a, std::ostream& b,
                const Selection& selection) {
  if (synopsis.articles.size() != 2) {
    throw Error(ErrorCode::kInvalidArgument, "two texts hold two articles, found " +
                                                 std::to_string(synopsis.articles.size()) +
                                                 "; align them in pairs");
  }
  for (const ParallelText& text : ParallelTexts(synopsis, selection)) {
    a << views::Neutralise(text.sides[0].text) << '\n';
    b << views::Neutralise(text.sides[1].text) << '\n';
  }
}

}  // namespace synoptic
